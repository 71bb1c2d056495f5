<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>app</name>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <source>Sample</source>
   <translation>Erzeugen</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>nothing changed</source>
   <translation>nichts geändert</translation>
  </message>
  <message numerus="yes">
   <source>{n} contexts</source>
   <extracomment>For one: {n} context</extracomment>
   <translation>
    <numerusform>{n} Kontext</numerusform>
    <numerusform>{n} Kontexte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} steps</source>
   <extracomment>For one: {n} step</extracomment>
   <translation>
    <numerusform>{n} Schritt</numerusform>
    <numerusform>{n} Schritte</numerusform>
   </translation>
  </message>
  <message>
   <source>other contexts ({some} of {count})</source>
   <translation>andere Kontexte ({some} von {count})</translation>
  </message>
  <message>
   <source>contexts of the data</source>
   <translation>Kontexte der Daten</translation>
  </message>
  <message>
   <source>guidance {scales}</source>
   <translation>Guidance {scales}</translation>
  </message>
  <message>
   <source>guided at {range} of T</source>
   <translation>geführt bei {range} von T</translation>
  </message>
  <message>
   <source>rescale {before:g} → {after:g}</source>
   <translation>Rescale {before:g} → {after:g}</translation>
  </message>
  <message>
   <source>away from {context}</source>
   <translation>weg von {context}</translation>
  </message>
  <message>
   <source>{spacings} spacing</source>
   <translation>Abstände {spacings}</translation>
  </message>
  <message>
   <source>variance {kinds}</source>
   <translation>Varianz {kinds}</translation>
  </message>
  <message>
   <source>dynamic threshold {limits}</source>
   <translation>dynamische Schwelle {limits}</translation>
  </message>
  <message>
   <source>arithmetic {kinds}</source>
   <translation>Arithmetik {kinds}</translation>
  </message>
  <message>
   <source>x0 renoised</source>
   <translation>x0 neu verrauscht</translation>
  </message>
  <message>
   <source>fresh noise</source>
   <translation>frisches Rauschen</translation>
  </message>
  <message>
   <source>{words} ({some} of {count})</source>
   <translation>{words} ({some} von {count})</translation>
  </message>
  <message>
   <source>added noise on</source>
   <translation>Zusatzrauschen an</translation>
  </message>
  <message>
   <source>added noise off</source>
   <translation>Zusatzrauschen aus</translation>
  </message>
  <message>
   <source>off</source>
   <comment>a setting</comment>
   <translation>aus</translation>
  </message>
  <message>
   <source>x0 clipped</source>
   <translation>x0 begrenzt</translation>
  </message>
  <message>
   <source>x0 not clipped</source>
   <translation>x0 nicht begrenzt</translation>
  </message>
  <message>
   <source>raw weights</source>
   <translation>rohe Gewichte</translation>
  </message>
  <message>
   <source>EMA weights</source>
   <translation>EMA-Gewichte</translation>
  </message>
  <message>
   <source>Stopping saves a checkpoint; the run can be resumed later. Keep training puts the window out of the way.</source>
   <translation>Beim Anhalten wird ein Checkpoint gespeichert; der Lauf lässt sich später fortsetzen. „Weiter trainieren“ räumt nur das Fenster aus dem Weg.</translation>
  </message>
  <message>
   <source>A training is running</source>
   <translation>Ein Training läuft</translation>
  </message>
  <message>
   <source>'{run}' is still being trained.</source>
   <translation>„{run}“ wird noch trainiert.</translation>
  </message>
  <message numerus="yes">
   <source>The {n} runs that wait in the queue will be there at the next start.</source>
   <extracomment>For one: The run that waits in the queue will be there at the next start.</extracomment>
   <translation>
    <numerusform>Der Lauf, der in der Warteschlange steht, ist beim nächsten Start noch da.</numerusform>
    <numerusform>Die {n} Läufe, die in der Warteschlange stehen, sind beim nächsten Start noch da.</numerusform>
   </translation>
  </message>
  <message>
   <source>Keep training</source>
   <translation>Weiter trainieren</translation>
  </message>
  <message>
   <source>Stop and save, then close</source>
   <translation>Anhalten, speichern und schließen</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>follow the system</source>
   <translation>wie das System</translation>
  </message>
  <message>
   <source>Light</source>
   <comment>colours</comment>
   <translation>Hell</translation>
  </message>
  <message>
   <source>light</source>
   <comment>colours</comment>
   <translation>hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <comment>colours</comment>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>dark</source>
   <comment>colours</comment>
   <translation>dunkel</translation>
  </message>
  <message>
   <source>Reset the panels of this workspace</source>
   <translation>Docks dieses Bereichs zurücksetzen</translation>
  </message>
  <message>
   <source>Put every panel of the workspace in front back where it was at first</source>
   <translation>Stellt jedes Dock des vorderen Arbeitsbereichs wieder dorthin, wo es anfangs war</translation>
  </message>
  <message>
   <source>Open a model…</source>
   <translation>Modell öffnen…</translation>
  </message>
  <message>
   <source>Choose a .safetensors model and show it in Sample</source>
   <translation>Ein .safetensors-Modell wählen und in Erzeugen zeigen</translation>
  </message>
  <message>
   <source>Import weights of the labs…</source>
   <translation>Gewichte der Labs importieren…</translation>
  </message>
  <message>
   <source>Make a model of a .pth state dict of the teaching labs; nothing in the file is executed</source>
   <translation>Macht aus dem .pth-State-Dict der Kurs-Labs ein Modell; nichts in der Datei wird ausgeführt</translation>
  </message>
  <message>
   <source>Show the workspace folder</source>
   <translation>Arbeitsordner zeigen</translation>
  </message>
  <message>
   <source>Open the folder that holds runs, models and settings</source>
   <translation>Öffnet den Ordner mit Läufen, Modellen und Einstellungen</translation>
  </message>
  <message>
   <source>Restart the engine</source>
   <translation>Rechenprozess neu starten</translation>
  </message>
  <message>
   <source>Start the process that trains and samples again, after it has stopped</source>
   <translation>Startet den Prozess, der trainiert und Bilder erzeugt, nach einem Abbruch wieder</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Close the window</source>
   <translation>Das Fenster schließen</translation>
  </message>
  <message>
   <source>Show {workspace}</source>
   <translation>{workspace} zeigen</translation>
  </message>
  <message>
   <source>Bring the {workspace} workspace to the front</source>
   <translation>Holt den Arbeitsbereich {workspace} nach vorn</translation>
  </message>
  <message>
   <source>Colours: {scheme}</source>
   <translation>Farben: {scheme}</translation>
  </message>
  <message>
   <source>Colours of the window: {scheme}</source>
   <translation>Farben des Fensters: {scheme}</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Command palette…</source>
   <translation>Befehlspalette…</translation>
  </message>
  <message>
   <source>Find a command by a few of its letters, and run it</source>
   <translation>Findet einen Befehl an einigen seiner Buchstaben und führt ihn aus</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Not drawn: {why}</source>
   <translation>Nicht erzeugt: {why}</translation>
  </message>
  <message>
   <source>Judging…</source>
   <translation>Wird beurteilt…</translation>
  </message>
  <message>
   <source>Not judged: {why}</source>
   <translation>Nicht beurteilt: {why}</translation>
  </message>
  <message>
   <source>At least {count} images are needed to judge.</source>
   <translation>Zum Beurteilen braucht es mindestens {count} Bilder.</translation>
  </message>
  <message>
   <source>Not judged: the engine has stopped.</source>
   <translation>Nicht beurteilt: Der Rechenprozess wurde beendet.</translation>
  </message>
  <message>
   <source>Not judged.</source>
   <translation>Nicht beurteilt.</translation>
  </message>
  <message>
   <source>Custom</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <source>DDPM 500 against DDIM 25</source>
   <translation>DDPM 500 gegen DDIM 25</translation>
  </message>
  <message>
   <source>Second lab: its network as it learns</source>
   <translation>Zweites Lab: sein Netz beim Lernen</translation>
  </message>
  <message>
   <source>DDPM all / DDIM 25 / DPM++ 8</source>
   <translation>DDPM alle / DDIM 25 / DPM++ 8</translation>
  </message>
  <message>
   <source>DDPM against DDIM</source>
   <translation>DDPM gegen DDIM</translation>
  </message>
  <message>
   <source>Samplers at 8 steps</source>
   <translation>Sampler mit 8 Schritten</translation>
  </message>
  <message>
   <source>Untrained / early / final</source>
   <translation>Untrainiert / früh / fertig</translation>
  </message>
  <message>
   <source>With and without context</source>
   <translation>Mit und ohne Kontext</translation>
  </message>
  <message>
   <source>With and without added noise</source>
   <translation>Mit und ohne Zusatzrauschen</translation>
  </message>
  <message>
   <source>no added noise</source>
   <translation>ohne Zusatzrauschen</translation>
  </message>
  <message>
   <source>no context</source>
   <translation>ohne Kontext</translation>
  </message>
  <message>
   <source>guidance {scale:g}</source>
   <translation>Guidance {scale:g}</translation>
  </message>
  <message>
   <source>image set</source>
   <translation>Bildersammlung</translation>
  </message>
  <message>
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>background</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <source>flips</source>
   <translation>Spiegeln</translation>
  </message>
  <message>
   <source>augmentation</source>
   <translation>Augmentierung</translation>
  </message>
  <message>
   <source>augmentations</source>
   <translation>Augmentierungen</translation>
  </message>
  <message>
   <source>validation fraction</source>
   <translation>Validierungsanteil</translation>
  </message>
  <message>
   <source>preparation</source>
   <translation>Aufbereitung</translation>
  </message>
  <message>
   <source>copies together</source>
   <translation>Kopien zusammen</translation>
  </message>
  <message>
   <source>preset</source>
   <translation>Voreinstellung</translation>
  </message>
  <message>
   <source>network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>features</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>multipliers</source>
   <translation>Vielfache</translation>
  </message>
  <message>
   <source>blocks</source>
   <translation>Blöcke</translation>
  </message>
  <message>
   <source>attention size</source>
   <translation>Größe der Attention</translation>
  </message>
  <message>
   <source>patch</source>
   <translation>Patch</translation>
  </message>
  <message>
   <source>time</source>
   <comment>of the network: how it is told t</comment>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>norm</source>
   <translation>Norm</translation>
  </message>
  <message>
   <source>schedule</source>
   <translation>Rauschplan</translation>
  </message>
  <message>
   <source>timesteps</source>
   <translation>Zeitschritte</translation>
  </message>
  <message>
   <source>beta start</source>
   <translation>Beta am Anfang</translation>
  </message>
  <message>
   <source>beta end</source>
   <translation>Beta am Ende</translation>
  </message>
  <message>
   <source>zero terminal snr</source>
   <translation>SNR null bei T</translation>
  </message>
  <message>
   <source>objective</source>
   <translation>Zielgröße</translation>
  </message>
  <message>
   <source>noise levels</source>
   <translation>Rauschstärken</translation>
  </message>
  <message>
   <source>p mean</source>
   <translation>P-Mittel</translation>
  </message>
  <message>
   <source>p std</source>
   <translation>P-Std.</translation>
  </message>
  <message>
   <source>loss weight</source>
   <translation>Verlustgewicht</translation>
  </message>
  <message>
   <source>loss gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <source>context dropout</source>
   <translation>Kontext verbergen</translation>
  </message>
  <message>
   <source>batch size</source>
   <translation>Batchgröße</translation>
  </message>
  <message>
   <source>accumulation</source>
   <translation>Akkumulation</translation>
  </message>
  <message>
   <source>optimizer</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <source>learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>muon learning rate</source>
   <translation>Muon-Rate</translation>
  </message>
  <message>
   <source>lr decay</source>
   <translation>Abfall der Lernrate</translation>
  </message>
  <message>
   <source>warmup images</source>
   <translation>Bilder zum Aufwärmen</translation>
  </message>
  <message>
   <source>gradient clip</source>
   <translation>Gradientengrenze</translation>
  </message>
  <message>
   <source>ema halflife</source>
   <translation>EMA-Halbwertszeit</translation>
  </message>
  <message>
   <source>ema ramp</source>
   <translation>EMA-Rampe</translation>
  </message>
  <message>
   <source>seed</source>
   <translation>Seed</translation>
  </message>
  <message>
   <source>images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>checkpoint images</source>
   <translation>Bilder je Checkpoint</translation>
  </message>
  <message>
   <source>checkpoint minutes</source>
   <translation>Minuten je Checkpoint</translation>
  </message>
  <message>
   <source>keep checkpoints</source>
   <translation>behaltene Checkpoints</translation>
  </message>
  <message>
   <source>preview seconds</source>
   <translation>Zeit zwischen Vorschauen</translation>
  </message>
  <message>
   <source>preview count</source>
   <translation>Vorschaubilder</translation>
  </message>
  <message>
   <source>preview steps</source>
   <translation>Schritte der Vorschau</translation>
  </message>
  <message>
   <source>device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>tensorboard</source>
   <translation>TensorBoard</translation>
  </message>
  <message>
   <source>{doing} {sampler} {steps}  ·  point {done} of {of}</source>
   <translation>{doing}: {sampler} {steps}  ·  Punkt {done} von {of}</translation>
  </message>
  <message>
   <source>Drawing</source>
   <translation>Erzeugen</translation>
  </message>
  <message>
   <source>Judging</source>
   <translation>Beurteilen</translation>
  </message>
  <message>
   <source>Clear the drawing</source>
   <translation>Zeichnung leeren</translation>
  </message>
  <message>
   <source>Shift</source>
   <comment>move a drawing</comment>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Flip</source>
   <translation>Spiegeln</translation>
  </message>
  <message>
   <source>Invert the mask</source>
   <translation>Maske umkehren</translation>
  </message>
  <message>
   <source>Clear the mask</source>
   <translation>Maske leeren</translation>
  </message>
  <message>
   <source>Fit to {size} × {size} pixels</source>
   <translation>Auf {size} × {size} Pixel bringen</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>Einstellungen…</translation>
  </message>
  <message>
   <source>Colours, what is seen at the start, memory for recorded steps, and what is said of trainings</source>
   <translation>Farben, was beim Start zu sehen ist, Speicher für aufgezeichnete Schritte und was von Trainings gemeldet wird</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message>
   <source>Three ways to begin, and the newest runs</source>
   <translation>Drei Wege anzufangen, und die neuesten Läufe</translation>
  </message>
  <message>
   <source>The preferences were not saved</source>
   <translation>Die Einstellungen wurden nicht gespeichert</translation>
  </message>
  <message>
   <source>there is no picture among them</source>
   <translation>es ist kein Bild darunter</translation>
  </message>
  <message>
   <source>they take {needed:,.0f} MiB, and {free:,.0f} MiB are free where the workspace lies</source>
   <translation>sie brauchen {needed:,.0f} MiB, und wo der Arbeitsordner liegt, sind {free:,.0f} MiB frei</translation>
  </message>
  <message>
   <source>The diagnostics are on the clipboard</source>
   <translation>Die Diagnose ist in der Zwischenablage</translation>
  </message>
  <message>
   <source>Paste them into your report.</source>
   <translation>Fügen Sie sie in Ihre Meldung ein.</translation>
  </message>
  <message>
   <source>The window did not end in order the last time</source>
   <translation>Das Fenster wurde beim letzten Mal nicht ordentlich beendet</translation>
  </message>
  <message>
   <source>It crashed, or was ended by the system. What was saved is there; a training can be resumed.</source>
   <translation>Es ist abgestürzt oder wurde vom System beendet. Gespeichertes ist noch da; ein Training lässt sich fortsetzen.</translation>
  </message>
  <message>
   <source>If it happens again, send the report to whoever you have the program from.</source>
   <translation>Wenn das wieder geschieht, schicken Sie den Bericht dorthin, woher Sie das Programm haben.</translation>
  </message>
  <message>
   <source>Log…</source>
   <translation>Protokoll…</translation>
  </message>
  <message>
   <source>What the window said and what went wrong</source>
   <translation>Was das Fenster gemeldet hat und was schiefging</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Diagnose kopieren</translation>
  </message>
  <message>
   <source>Put the versions, the computer's facts and the log on the clipboard, for a report</source>
   <translation>Versionen, Angaben zum Rechner und das Protokoll in die Zwischenablage legen, für einen Bericht</translation>
  </message>
  <message>
   <source>About DDPM Studio</source>
   <translation>Über DDPM Studio</translation>
  </message>
  <message>
   <source>The version, and the licences of all that ships</source>
   <translation>Die Version und die Lizenzen von allem, was mitgeliefert wird</translation>
  </message>
  <message>
   <source>Copy the report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation>Protokoll zeigen</translation>
  </message>
  <message>
   <source>Resume with a lower rate</source>
   <translation>Mit kleinerer Rate fortsetzen</translation>
  </message>
  <message>
   <source>'{name}' waits</source>
   <translation>„{name}“ wartet</translation>
  </message>
  <message>
   <source>'{name}' is being trained, and one training runs at a time.</source>
   <translation>„{name}“ wird gerade trainiert, und es läuft immer nur ein Training.</translation>
  </message>
  <message>
   <source>Stop that one, or wait for its end; then press the button again.</source>
   <translation>Halten Sie dieses an oder warten Sie auf sein Ende; drücken Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>'{name}' cannot be resumed</source>
   <translation>„{name}“ kann nicht fortgesetzt werden</translation>
  </message>
  <message>
   <source>See that its folder can be written to.</source>
   <translation>Sorgen Sie dafür, dass in seinen Ordner geschrieben werden kann.</translation>
  </message>
  <message>
   <source>Something unexpected went wrong</source>
   <translation>Etwas Unerwartetes ging schief</translation>
  </message>
  <message>
   <source>You can go on. If it happens again, copy the details into a report.</source>
   <translation>Sie können weiterarbeiten. Wenn es wieder geschieht, kopieren Sie die Einzelheiten in eine Meldung.</translation>
  </message>
  <message>
   <source>Look at images before they are trained on</source>
   <translation>Bilder ansehen, bevor damit trainiert wird</translation>
  </message>
  <message>
   <source>Train a model and watch it learn</source>
   <translation>Ein Modell trainieren und ihm beim Lernen zusehen</translation>
  </message>
  <message>
   <source>Draw images with a model, and look inside every denoising step</source>
   <translation>Bilder mit einem Modell erzeugen und in jeden Entrauschungsschritt hineinsehen</translation>
  </message>
  <message>
   <source>Samplers, steps and checkpoints side by side, from the same seeds</source>
   <translation>Sampler, Schritte und Checkpoints nebeneinander, von denselben Seeds aus</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Data</source>
   <translation>Da&amp;ten</translation>
  </message>
  <message>
   <source>&amp;Train</source>
   <translation>T&amp;rainieren</translation>
  </message>
  <message>
   <source>&amp;Sample</source>
   <translation>&amp;Erzeugen</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>&amp;Vergleichen</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>The window and everything saved are fine. Restart the engine to go on.</source>
   <translation>Dem Fenster und allem Gespeicherten geht es gut. Starten Sie den Rechenprozess neu, um weiterzumachen.</translation>
  </message>
  <message>
   <source>Nothing can be saved</source>
   <translation>Es kann nichts gespeichert werden</translation>
  </message>
  <message>
   <source>The folder '{home}' cannot be used: {why}.</source>
   <translation>Der Ordner „{home}“ kann nicht benutzt werden: {why}.</translation>
  </message>
  <message>
   <source>Start the program with --workspace and a folder that you may write to.</source>
   <translation>Starten Sie das Programm mit --workspace und einem Ordner, in den Sie schreiben dürfen.</translation>
  </message>
  <message>
   <source>Find and run a command  (Ctrl+Shift+P)</source>
   <translation>Einen Befehl finden und ausführen  (Strg+Umschalt+P)</translation>
  </message>
  <message>
   <source>Command palette</source>
   <translation>Befehlspalette</translation>
  </message>
  <message>
   <source>The window is fine, and so is the last checkpoint of '{name}', from which it can go on.</source>
   <translation>Dem Fenster geht es gut, und auch dem letzten Checkpoint von „{name}“, von dem aus es weitergehen kann.</translation>
  </message>
  <message>
   <source>The engine stopped</source>
   <translation>Der Rechenprozess wurde beendet</translation>
  </message>
  <message>
   <source>'{name}' goes on in another way</source>
   <translation>„{name}“ geht auf andere Weise weiter</translation>
  </message>
  <message>
   <source>The window starts with its defaults</source>
   <translation>Das Fenster beginnt mit seinen Vorgaben</translation>
  </message>
  <message>
   <source>Nothing else is lost.</source>
   <translation>Sonst ist nichts verloren.</translation>
  </message>
  <message>
   <source>{tip}  (Ctrl+{number})</source>
   <translation>{tip}  (Strg+{number})</translation>
  </message>
  <message>
   <source>{workspace} workspace</source>
   <translation>Arbeitsbereich {workspace}</translation>
  </message>
  <message>
   <source>Restart engine</source>
   <translation>Rechenprozess neu starten</translation>
  </message>
  <message>
   <source>&amp;Panels</source>
   <translation>&amp;Docks</translation>
  </message>
  <message>
   <source>Resume training</source>
   <translation>Training fortsetzen</translation>
  </message>
  <message>
   <source>The window's settings were not saved</source>
   <translation>Die Einstellungen des Fensters wurden nicht gespeichert</translation>
  </message>
  <message>
   <source>Saving the training, then closing</source>
   <translation>Das Training wird gespeichert, dann wird geschlossen</translation>
  </message>
  <message>
   <source>Keeps next to nothing: the model draws what it likes.</source>
   <translation>Behält so gut wie nichts: Das Modell zeichnet, was es will.</translation>
  </message>
  <message>
   <source>Keeps all but the finest grain.</source>
   <translation>Behält alles bis auf das feinste Korn.</translation>
  </message>
  <message>
   <source>Keeps shape and colours; small details are drawn anew.</source>
   <translation>Behält Form und Farben; kleine Einzelheiten werden neu gezeichnet.</translation>
  </message>
  <message>
   <source>Keeps the shape and the main colours; details are drawn anew.</source>
   <translation>Behält die Form und die Hauptfarben; Einzelheiten werden neu gezeichnet.</translation>
  </message>
  <message>
   <source>Keeps the rough shape and colours.</source>
   <translation>Behält die grobe Form und die groben Farben.</translation>
  </message>
  <message>
   <source>Keeps only the gist: where there is something, and how light.</source>
   <translation>Behält nur das Wesentliche: wo etwas ist und wie hell.</translation>
  </message>
  <message>
   <source>Details of the note</source>
   <translation>Einzelheiten der Meldung</translation>
  </message>
  <message>
   <source>Earlier notes</source>
   <translation>Frühere Meldungen</translation>
  </message>
  <message>
   <source>Earlier notes: what happened, newest first</source>
   <translation>Frühere Meldungen: was geschehen ist, das Neueste zuerst</translation>
  </message>
  <message>
   <source>Close this note</source>
   <translation>Diese Meldung schließen</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Show the technical details</source>
   <translation>Die technischen Einzelheiten zeigen</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy the whole note with its details</source>
   <translation>Die ganze Meldung mit ihren Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>{count} not looked at yet</source>
   <translation>{count} noch nicht angesehen</translation>
  </message>
  <message>
   <source>Nothing has happened yet that needed a note.</source>
   <translation>Es ist noch nichts geschehen, was eine Meldung brauchte.</translation>
  </message>
  <message>
   <source>Importing {name}</source>
   <translation>{name} wird importiert</translation>
  </message>
  <message>
   <source>Import weights of the labs</source>
   <translation>Gewichte der Labs importieren</translation>
  </message>
  <message>
   <source>PyTorch weights (*.pth *.pt)</source>
   <translation>PyTorch-Gewichte (*.pth *.pt)</translation>
  </message>
  <message>
   <source>Open a model</source>
   <translation>Modell öffnen</translation>
  </message>
  <message>
   <source>Models (*.safetensors)</source>
   <translation>Modelle (*.safetensors)</translation>
  </message>
  <message>
   <source>{model} is ready in Sample</source>
   <translation>{model} steht in Erzeugen bereit</translation>
  </message>
  <message>
   <source>It was imported from the labs' weights.</source>
   <translation>Es wurde aus den Gewichten der Labs importiert.</translation>
  </message>
  <message>
   <source>'{name}' is nothing that this program opens</source>
   <translation>„{name}“ ist nichts, was dieses Programm öffnet</translation>
  </message>
  <message>
   <source>It opens image sets (a folder, .zip or .npy), models (.safetensors or a run folder), the labs' weights (.pth), images with a recipe, and pictures to draw on.</source>
   <translation>Es öffnet Bildersammlungen (Ordner, .zip oder .npy), Modelle (.safetensors oder den Ordner eines Laufs), Gewichte der Labs (.pth), Bilder mit Rezept und Bilder zum Weiterzeichnen.</translation>
  </message>
  <message>
   <source>To train on images, put them into a folder, and drop the folder.</source>
   <translation>Um mit Bildern zu trainieren, legen Sie sie in einen Ordner und ziehen Sie den Ordner herein.</translation>
  </message>
  <message>
   <source>Filter commands</source>
   <translation>Befehle filtern</translation>
  </message>
  <message>
   <source>A few letters of a command, in order; Up and Down choose, Enter runs it, Esc closes</source>
   <translation>Einige Buchstaben eines Befehls, der Reihe nach; Auf und Ab wählen, Eingabe führt aus, Esc schließt</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>No command has these letters.</source>
   <translation>Kein Befehl hat diese Buchstaben.</translation>
  </message>
  <message>
   <source>Type a command</source>
   <translation>Befehl eingeben</translation>
  </message>
  <message>
   <source>Images ({endings});;All files (*)</source>
   <translation>Bilder ({endings});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>it is not an image in a format that this program reads</source>
   <translation>es ist kein Bild in einem Format, das dieses Programm liest</translation>
  </message>
  <message>
   <source>cropped</source>
   <translation>zugeschnitten</translation>
  </message>
  <message>
   <source>stretched</source>
   <translation>gestreckt</translation>
  </message>
  <message>
   <source>attributes from folders</source>
   <translation>Attribute aus Ordnern</translation>
  </message>
  <message>
   <source>attributes from a table</source>
   <translation>Attribute aus einer Tabelle</translation>
  </message>
  <message>
   <source>attributes from file names</source>
   <translation>Attribute aus Dateinamen</translation>
  </message>
  <message>
   <source>cut into cells of {width} × {height}</source>
   <translation>in Zellen von {width} × {height} zerschnitten</translation>
  </message>
  <message>
   <source>every frame</source>
   <translation>jedes Einzelbild</translation>
  </message>
  <message>
   <source>balanced</source>
   <translation>ausgeglichen</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} attributes renamed or merged</source>
   <extracomment>For one: {n:,} attribute renamed or merged</extracomment>
   <translation>
    <numerusform>{n:,} Attribut umbenannt oder zusammengelegt</numerusform>
    <numerusform>{n:,} Attribute umbenannt oder zusammengelegt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} attributes added</source>
   <extracomment>For one: {n:,} attribute added</extracomment>
   <translation>
    <numerusform>{n:,} Attribut hinzugefügt</numerusform>
    <numerusform>{n:,} Attribute hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} attributes left out</source>
   <extracomment>For one: {n:,} attribute left out</extracomment>
   <translation>
    <numerusform>{n:,} Attribut weggelassen</numerusform>
    <numerusform>{n:,} Attribute weggelassen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} attributes left out with their images</source>
   <extracomment>For one: {n:,} attribute left out with its images</extracomment>
   <translation>
    <numerusform>{n:,} Attribut mit seinen Bildern weggelassen</numerusform>
    <numerusform>{n:,} Attribute mit ihren Bildern weggelassen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images left out</source>
   <extracomment>For one: {n:,} image left out</extracomment>
   <translation>
    <numerusform>{n:,} Bild weggelassen</numerusform>
    <numerusform>{n:,} Bilder weggelassen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images edited</source>
   <extracomment>For one: {n:,} image edited</extracomment>
   <translation>
    <numerusform>{n:,} Bild bearbeitet</numerusform>
    <numerusform>{n:,} Bilder bearbeitet</numerusform>
   </translation>
  </message>
  <message>
   <source>A model for this recipe</source>
   <translation>Ein Modell für dieses Rezept</translation>
  </message>
  <message>
   <source>The model '{model}' of this recipe is not here.</source>
   <translation>Das Modell „{model}“ dieses Rezepts ist nicht hier.</translation>
  </message>
  <message>
   <source>It was at '{model}', and no model of that name is in this workspace.</source>
   <translation>Es lag unter „{model}“, und in diesem Arbeitsordner gibt es kein Modell dieses Namens.</translation>
  </message>
  <message>
   <source>Copy the model into the workspace's folder 'models', or choose another one: seeds, context and sampler are used all the same, and the images will differ.</source>
   <translation>Kopieren Sie das Modell in den Ordner „models“ des Arbeitsordners oder wählen Sie ein anderes: Seeds, Kontext und Sampler gelten weiter, und die Bilder werden andere sein.</translation>
  </message>
  <message>
   <source>The recipe uses '{model}' of this workspace.</source>
   <translation>Das Rezept benutzt „{model}“ aus diesem Arbeitsordner.</translation>
  </message>
  <message>
   <source>Its own model was at '{model}', which is not here. The images are the same where the two are.</source>
   <translation>Sein eigenes Modell lag unter „{model}“ und ist nicht hier. Die Bilder sind dieselben, wenn es die beiden Modelle sind.</translation>
  </message>
  <message>
   <source>'{model}' has no checkpoint '{checkpoint}' any more.</source>
   <translation>„{model}“ hat keinen Checkpoint „{checkpoint}“ mehr.</translation>
  </message>
  <message>
   <source>It was deleted, or the run is another one of the same name.</source>
   <translation>Er wurde gelöscht, oder es ist ein anderer Lauf gleichen Namens.</translation>
  </message>
  <message>
   <source>The newest checkpoint is used in its place; the images will differ.</source>
   <translation>Stattdessen wird der neueste Checkpoint benutzt; die Bilder werden andere sein.</translation>
  </message>
  <message>
   <source>'{name}' cannot be used.</source>
   <translation>„{name}“ kann nicht benutzt werden.</translation>
  </message>
  <message>
   <source>'{name}' was opened as a picture.</source>
   <translation>„{name}“ wurde als Bild geöffnet.</translation>
  </message>
  <message>
   <source>'{name}' was not opened.</source>
   <translation>„{name}“ wurde nicht geöffnet.</translation>
  </message>
  <message>
   <source>Choose another model…</source>
   <translation>Anderes Modell wählen…</translation>
  </message>
  <message>
   <source>all attributes 0</source>
   <translation>alle Attribute 0</translation>
  </message>
  <message>
   <source>drawing {count} images</source>
   <translation>{count} Bilder werden erzeugt</translation>
  </message>
  <message>
   <source>Measuring '{name}', {more} more waiting: {what}</source>
   <translation>„{name}“ wird gemessen, {more} weitere warten: {what}</translation>
  </message>
  <message>
   <source>Measuring '{name}': {what}</source>
   <translation>„{name}“ wird gemessen: {what}</translation>
  </message>
  <message>
   <source>drawing {count} images, {share:.0%}</source>
   <translation>{count} Bilder werden erzeugt, {share:.0%}</translation>
  </message>
  <message>
   <source>Ancestral sampling (Ho et al. 2020): each step takes noise out and puts a little fresh noise in.</source>
   <translation>Ancestral Sampling (Ho et al. 2020): Jeder Schritt nimmt Rauschen heraus und gibt ein wenig frisches hinzu.</translation>
  </message>
  <message>
   <source>Denoising diffusion implicit model (Song et al. 2021): few steps, and with eta 0 no noise added.</source>
   <translation>Denoising Diffusion Implicit Model (Song et al. 2021): wenige Schritte, und mit eta 0 ohne Zusatzrauschen.</translation>
  </message>
  <message>
   <source>DPM-Solver++ 2M (Lu et al. 2022): second order from the last two predictions, one evaluation a step. Good images in 8 to 20 steps.</source>
   <translation>DPM-Solver++ 2M (Lu et al. 2022): zweite Ordnung aus den letzten zwei Vorhersagen, eine Auswertung je Schritt. Gute Bilder in 8 bis 20 Schritten.</translation>
  </message>
  <message>
   <source>DPM-Solver++ 2M for the SDE: second order, with fresh noise at each step, which mends errors where there are enough steps.</source>
   <translation>DPM-Solver++ 2M für die SDE: zweite Ordnung, mit frischem Rauschen in jedem Schritt, das bei genügend Schritten Fehler ausgleicht.</translation>
  </message>
  <message>
   <source>UniPC (Zhao et al. 2023): a predictor and a corrector that share their evaluations; for the fewest steps.</source>
   <translation>UniPC (Zhao et al. 2023): ein Prädiktor und ein Korrektor, die sich ihre Auswertungen teilen; für die wenigsten Schritte.</translation>
  </message>
  <message>
   <source>Heun's second-order method (Karras et al. 2022, algorithm 1): two network evaluations a step.</source>
   <translation>Heuns Verfahren zweiter Ordnung (Karras et al. 2022, Algorithmus 1): zwei Netzauswertungen je Schritt.</translation>
  </message>
  <message>
   <source>Deterministic, second order</source>
   <translation>Deterministisch, zweite Ordnung</translation>
  </message>
  <message>
   <source>Second order, adds noise at each step</source>
   <translation>Zweite Ordnung, mit Rauschen in jedem Schritt</translation>
  </message>
  <message>
   <source>Deterministic, corrects each step</source>
   <translation>Deterministisch, korrigiert jeden Schritt</translation>
  </message>
  <message>
   <source>Deterministic, two evaluations a step</source>
   <translation>Deterministisch, zwei Auswertungen je Schritt</translation>
  </message>
  <message>
   <source>It was taken out of the queue before its turn.</source>
   <translation>Es wurde aus der Warteschlange genommen, bevor es an der Reihe war.</translation>
  </message>
  <message>
   <source>The queue was cleared before its turn.</source>
   <translation>Die Warteschlange wurde geleert, bevor es an der Reihe war.</translation>
  </message>
  <message>
   <source>{name} could not be read ({error}); it was set aside as {backup}.</source>
   <translation>{name} ließ sich nicht lesen ({error}) und wurde als {backup} beiseitegelegt.</translation>
  </message>
  <message>
   <source>{path} could not be read ({error}), nor set aside ({second}).</source>
   <translation>{path} ließ sich weder lesen ({error}) noch beiseitelegen ({second}).</translation>
  </message>
  <message>
   <source>it holds no settings</source>
   <translation>es enthält keine Einstellungen</translation>
  </message>
  <message>
   <source>starting</source>
   <translation>startet</translation>
  </message>
  <message>
   <source>idle</source>
   <translation>bereit</translation>
  </message>
  <message>
   <source>training</source>
   <translation>trainiert</translation>
  </message>
  <message>
   <source>training paused</source>
   <translation>Training angehalten</translation>
  </message>
  <message>
   <source>sampling</source>
   <translation>erzeugt Bilder</translation>
  </message>
  <message>
   <source>engine stopped · click to restart</source>
   <translation>Rechenprozess beendet · Klick startet neu</translation>
  </message>
  <message>
   <source>training {seen:,} images · {speed:,.0f}/s</source>
   <translation>trainiert {seen:,} Bilder · {speed:,.0f}/s</translation>
  </message>
  <message>
   <source>Engine: {doing}</source>
   <translation>Rechenprozess: {doing}</translation>
  </message>
  <message>
   <source>The engine has stopped. Click to start it again.</source>
   <translation>Der Rechenprozess wurde beendet. Ein Klick startet ihn wieder.</translation>
  </message>
  <message>
   <source>The engine: the process that trains and samples, its device and number format, and what it is doing</source>
   <translation>Der Rechenprozess, der trainiert und Bilder erzeugt: sein Gerät und Zahlenformat, und was er gerade tut</translation>
  </message>
  <message>
   <source>guidance</source>
   <comment>a value along an axis</comment>
   <translation>Guidance</translation>
  </message>
  <message>
   <source>seed</source>
   <comment>a value along an axis</comment>
   <translation>Seed</translation>
  </message>
  <message>
   <source>steps</source>
   <comment>a value along an axis</comment>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>eta</source>
   <comment>a value along an axis</comment>
   <translation>Eta</translation>
  </message>
  <message>
   <source>An axis holds {least} to {most} values, not {count}.</source>
   <translation>Eine Achse hat {least} bis {most} Werte, nicht {count}.</translation>
  </message>
  <message>
   <source>There are no {count} different values of {name} from {first:g} to {last:g}. Choose ends that lie farther apart, or fewer values.</source>
   <translation>Von {first:g} bis {last:g} gibt es keine {count} verschiedenen Werte von {name}. Wählen Sie Enden, die weiter auseinanderliegen, oder weniger Werte.</translation>
  </message>
  <message>
   <source>An attribute lies between 0 and 1; {name} would go from {low:g} to {high:g}.</source>
   <translation>Ein Attribut liegt zwischen 0 und 1; {name} ginge von {low:g} bis {high:g}.</translation>
  </message>
  <message>
   <source>Guidance lies between 0 and {largest}.</source>
   <translation>Guidance liegt zwischen 0 und {largest}.</translation>
  </message>
  <message>
   <source>A seed is a whole number from 0 to {largest}.</source>
   <translation>Ein Seed ist eine ganze Zahl von 0 bis {largest}.</translation>
  </message>
  <message>
   <source>This model takes 1 to {timesteps} steps, one for each of its timesteps at most.</source>
   <translation>Dieses Modell nimmt 1 bis {timesteps} Schritte, höchstens einen für jeden seiner Zeitschritte.</translation>
  </message>
  <message>
   <source>Both axes are {name}. Choose another quantity for one of them.</source>
   <translation>Beide Achsen sind {name}. Wählen Sie für eine davon eine andere Größe.</translation>
  </message>
  <message>
   <source>Guidance leads to a context, and there is none. Mix one in the context palette, or put an attribute on the other axis.</source>
   <translation>Guidance führt zu einem Kontext hin, und es gibt keinen. Mischen Sie einen in der Kontextpalette oder legen Sie ein Attribut auf die andere Achse.</translation>
  </message>
  <message>
   <source>Eta belongs to DDIM alone. Choose DDIM in the Sampler dock.</source>
   <translation>Eta gehört allein zu DDIM. Wählen Sie DDIM im Dock „Sampler“.</translation>
  </message>
  <message>
   <source>Eta lies between 0, which adds no noise, and 1, which adds as much as DDPM.</source>
   <translation>Eta liegt zwischen 0, das kein Rauschen hinzufügt, und 1, das so viel hinzufügt wie DDPM.</translation>
  </message>
  <message>
   <source>Start</source>
   <comment>of a tree</comment>
   <translation>Anfang</translation>
  </message>
  <message>
   <source>Branch</source>
   <comment>of a tree</comment>
   <translation>Zweig</translation>
  </message>
  <message>
   <source>The steps were let go to keep within {limit:.2g} GB. The images and the recipe are kept; draw it again to look at its steps.</source>
   <translation>Die Schritte wurden aufgegeben, um unter {limit:.2g} GB zu bleiben. Bilder und Rezept sind noch da; erzeugen Sie neu, um die Schritte zu sehen.</translation>
  </message>
  <message>
   <source>Restored from its recipe; draw it again to look at its steps.</source>
   <translation>Aus dem Rezept wiederhergestellt; erzeugen Sie neu, um die Schritte zu sehen.</translation>
  </message>
  <message>
   <source>'{label}' was removed, so nothing can branch from it any more</source>
   <translation>„{label}“ wurde entfernt, davon kann nichts mehr abzweigen</translation>
  </message>
  <message>
   <source>{given} guidance scales do not fit the {count} images of '{label}'</source>
   <translation>{given} Guidance-Werte passen nicht zu den {count} Bildern von „{label}“</translation>
  </message>
  <message>
   <source>{given} contexts do not fit the {count} images of '{label}'</source>
   <translation>{given} Kontexte passen nicht zu den {count} Bildern von „{label}“</translation>
  </message>
  <message>
   <source>a branch begins at one of the steps 0 to {steps}, not at {step}: choose one before the image</source>
   <translation>ein Zweig beginnt bei einem der Schritte 0 bis {steps}, nicht bei {step}: Wählen Sie einen vor dem Bild</translation>
  </message>
  <message>
   <source>from t = {t} a branch takes 1 to {t} steps, not {steps}: choose fewer, or begin earlier</source>
   <translation>ab t = {t} hat ein Zweig 1 bis {t} Schritte, nicht {steps}: Wählen Sie weniger oder beginnen Sie früher</translation>
  </message>
  <message>
   <source>{workspace} starts with its defaults</source>
   <translation>{workspace} beginnt mit seinen Vorgaben</translation>
  </message>
  <message>
   <source>Its last values do not fit: {error!r}.</source>
   <translation>Die letzten Werte passen nicht: {error!r}.</translation>
  </message>
 </context>
 <context>
  <name>app.item_models</name>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>{images}, cancelled</source>
   <translation>{images}, abgebrochen</translation>
  </message>
  <message>
   <source>seed {seed}</source>
   <translation>Seed {seed}</translation>
  </message>
  <message>
   <source>seeds from {seed}</source>
   <translation>Seeds ab {seed}</translation>
  </message>
  <message>
   <source>{seeds} · {seconds:.2f} s · {nfe} NFE · checkpoint {checkpoint}</source>
   <translation>{seeds} · {seconds:.2f} s · {nfe} NFE · Checkpoint {checkpoint}</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Gestern</translation>
  </message>
  <message>
   <source>ddd d MMM</source>
   <comment>a date</comment>
   <translation>ddd d. MMM</translation>
  </message>
  <message>
   <source>ddd d MMM yyyy</source>
   <comment>a date</comment>
   <translation>ddd d. MMM yyyy</translation>
  </message>
  <message>
   <source>starred</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <source>nothing</source>
   <comment>an image has no attribute</comment>
   <translation>nichts</translation>
  </message>
  <message>
   <source>Training</source>
   <comment>a run's state</comment>
   <translation>Trainiert</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Pausiert</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Interrupted</source>
   <translation>Unterbrochen</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Gescheitert</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>The run's folder; F2 renames it</source>
   <translation>Der Ordner des Laufs; F2 benennt ihn um</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>What it is doing, or how its last training ended</source>
   <translation>Was er gerade tut, oder wie sein letztes Training endete</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>The image set that it learns from, and the size it is learned in</source>
   <translation>Die Bildersammlung, aus der er lernt, und die Größe, in der er sie lernt</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>The preset, and the network's width in features</source>
   <translation>Die Voreinstellung und die Breite des Netzes in Merkmalen</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Gesehen</translation>
  </message>
  <message>
   <source>Training images the network has seen so far, with repetitions</source>
   <translation>Trainingsbilder, die das Netz bisher gesehen hat, mit Wiederholungen</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time spent training, without pauses</source>
   <translation>Trainingszeit ohne Pausen</translation>
  </message>
  <message>
   <source>Best val.</source>
   <translation>Val. min.</translation>
  </message>
  <message>
   <source>The lowest loss on held-out images. Only runs of one objective and image set compare</source>
   <translation>Der kleinste Verlust auf zurückgehaltenen Bildern. Nur Läufe mit gleicher Zielgröße und Bildersammlung sind vergleichbar</translation>
  </message>
  <message>
   <source>Last val.</source>
   <translation>Val. neu</translation>
  </message>
  <message>
   <source>The newest loss on held-out images; above the best, the network learns by heart</source>
   <translation>Der neueste Verlust auf zurückgehaltenen Bildern; über dem besten lernt das Netz auswendig</translation>
  </message>
  <message>
   <source>Frechet</source>
   <translation>Fréchet</translation>
  </message>
  <message>
   <source>Distance of its samples from real images, lower is better; measured in Compare, by the menu, or by ddpm-studio evaluate. Figures of one image set and about as many images compare</source>
   <translation>Abstand seiner Bilder von echten, kleiner ist besser; gemessen unter Vergleichen, über das Menü oder mit ddpm-studio evaluate. Vergleichbar sind Zahlen zu derselben Bildersammlung aus etwa gleich vielen Bildern</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>Platz</translation>
  </message>
  <message>
   <source>What the run's folder takes</source>
   <translation>Was der Ordner des Laufs auf der Platte belegt</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>When it was last trained</source>
   <translation>Wann er zuletzt trainiert wurde</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Your own words; Ctrl+E edits them</source>
   <translation>Ihre eigenen Worte; Strg+E bearbeitet sie</translation>
  </message>
  <message>
   <source>{images}, {size} pixels, {channels}; preset {preset}, objective {objective}, batch {batch}, seed {seed}</source>
   <translation>{images}, {size} Pixel, {channels}; Voreinstellung {preset}, Zielgröße {objective}, Batch {batch}, Seed {seed}</translation>
  </message>
  <message>
   <source>{seen:,} images in {duration}; loss {loss}, {size}</source>
   <translation>{seen:,} Bilder in {duration}; Verlust {loss}, {size}</translation>
  </message>
  <message>
   <source>Frechet distance {distance:.4g}, precision {precision:.2f}, recall {recall:.2f}: {samples:,} images by {sampler} after {seen:,} images seen, beside '{reference}'</source>
   <translation>Fréchet-Abstand {distance:.4g}, Precision {precision:.2f}, Recall {recall:.2f}: {samples:,} Bilder mit {sampler} nach {seen:,} gesehenen Bildern, neben „{reference}“</translation>
  </message>
  <message>
   <source>Failed: {reason}</source>
   <translation>Gescheitert: {reason}</translation>
  </message>
  <message>
   <source>its sampler</source>
   <translation>seinem Sampler</translation>
  </message>
 </context>
 <context>
  <name>app.learn</name>
  <message>
   <source>The numbers appear here as soon as images are drawn.</source>
   <translation>Die Zahlen erscheinen hier, sobald Bilder erzeugt werden.</translation>
  </message>
  <message>
   <source>c is the context, which is dropped now and then so that guidance can be used. What is predicted may also be x&lt;sub&gt;0&lt;/sub&gt; or v, and the loss may be weighted: the objective in Advanced says which.</source>
   <translation>c ist der Kontext, der ab und zu weggelassen wird, damit Guidance möglich ist. Vorhergesagt werden kann auch x&lt;sub&gt;0&lt;/sub&gt; oder v, und der Verlust kann gewichtet sein: Das sagt die Zielgröße unter „Erweitert“.</translation>
  </message>
  <message>
   <source>c is the context, ∅ the learned null; w counts from 1, the paper's own from 0. At w = 1 only the first term is left, and the network is asked once.</source>
   <translation>c ist der Kontext, ∅ die gelernte Null; w zählt ab 1, in der Arbeit selbst ab 0. Bei w = 1 bleibt nur der erste Term, und das Netz wird einmal gefragt.</translation>
  </message>
  <message>
   <source>The numbers appear here as soon as images are drawn with {sampler}.</source>
   <translation>Die Zahlen erscheinen hier, sobald Bilder mit {sampler} erzeugt werden.</translation>
  </message>
  <message>
   <source>Step {index} of {steps}: t = {t}, ᾱ&lt;sub&gt;t&lt;/sub&gt; = {alpha_bar}</source>
   <translation>Schritt {index} von {steps}: t = {t}, ᾱ&lt;sub&gt;t&lt;/sub&gt; = {alpha_bar}</translation>
  </message>
  <message>
   <source>{equation}, for x&lt;sub&gt;0&lt;/sub&gt;</source>
   <translation>{equation}, nach x&lt;sub&gt;0&lt;/sub&gt; aufgelöst</translation>
  </message>
  <message>
   <source>L = &lt;b&gt;{loss}&lt;/b&gt; &amp;nbsp;after {seen} images</source>
   <translation>L = &lt;b&gt;{loss}&lt;/b&gt; &amp;nbsp;nach {seen} Bildern</translation>
  </message>
  <message>
   <source>Search the glossary</source>
   <translation>Glossar durchsuchen</translation>
  </message>
  <message>
   <source>Words of a term, or of what is said about it  (Shift+F1)</source>
   <translation>Wörter eines Begriffs oder seiner Erklärung  (Umschalt+F1)</translation>
  </message>
  <message>
   <source>Entries of the glossary</source>
   <translation>Einträge des Glossars</translation>
  </message>
  <message>
   <source>No entry has these words. Try fewer of them.</source>
   <translation>Kein Eintrag enthält diese Wörter. Versuchen Sie es mit weniger.</translation>
  </message>
  <message>
   <source>New here? Learn in four short walks</source>
   <translation>Neu hier? Lernen in vier kurzen Rundgängen</translation>
  </message>
  <message>
   <source>&lt;b&gt;New here?&lt;/b&gt; Learn in four short walks.</source>
   <translation>&lt;b&gt;Neu hier?&lt;/b&gt; Lernen in vier kurzen Rundgängen.</translation>
  </message>
  <message>
   <source>Show me</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Open the lessons  (Ctrl+Shift+F1)</source>
   <translation>Die Lektionen öffnen  (Strg+Umschalt+F1)</translation>
  </message>
  <message>
   <source>Open the lessons</source>
   <translation>Die Lektionen öffnen</translation>
  </message>
  <message>
   <source>Close; the lessons stay in the Help menu</source>
   <translation>Schließen; die Lektionen bleiben im Menü „Hilfe“</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>Bühne</translation>
  </message>
  <message>
   <source>Full screen with larger text, and only the panels spoken of</source>
   <translation>Vollbild mit größerer Schrift und nur den Feldern, um die es geht</translation>
  </message>
  <message>
   <source>Learn</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <source>Four short walks through the program, and a glossary</source>
   <translation>Vier kurze Rundgänge durch das Programm und ein Glossar</translation>
  </message>
  <message>
   <source>Glossary</source>
   <translation>Glossar</translation>
  </message>
  <message>
   <source>The terms of the field, each in two sentences</source>
   <translation>Die Fachbegriffe, jeder in zwei Sätzen</translation>
  </message>
  <message>
   <source>Lesson: next step</source>
   <translation>Lektion: nächster Schritt</translation>
  </message>
  <message>
   <source>Go on; a step can be left out</source>
   <translation>Weiter; ein Schritt darf ausgelassen werden</translation>
  </message>
  <message>
   <source>Lesson: step before</source>
   <translation>Lektion: voriger Schritt</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Lesson: show me</source>
   <translation>Lektion: zeigen</translation>
  </message>
  <message>
   <source>Have the step done</source>
   <translation>Den Schritt vormachen lassen</translation>
  </message>
  <message>
   <source>Lesson: take me there</source>
   <translation>Lektion: dorthin</translation>
  </message>
  <message>
   <source>Put the keyboard into the control that the step is about</source>
   <translation>Die Tastatur in das Bedienelement setzen, um das es geht</translation>
  </message>
  <message>
   <source>On stage</source>
   <translation>Auf der Bühne</translation>
  </message>
  <message>
   <source>F11 puts everything back as it was.</source>
   <translation>F11 stellt alles wieder her, wie es war.</translation>
  </message>
  <message>
   <source>Done: {title}</source>
   <translation>Erledigt: {title}</translation>
  </message>
  <message>
   <source>Lesson {number}: {title}</source>
   <translation>Lektion {number}: {title}</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>Lektionen</translation>
  </message>
  <message>
   <source>Four walks through the program</source>
   <translation>Vier Rundgänge durch das Programm</translation>
  </message>
  <message>
   <source>The terms of the field, each in two sentences with a paper</source>
   <translation>Die Fachbegriffe, jeder in zwei Sätzen und mit Quelle</translation>
  </message>
  <message>
   <source>Four short walks through the program. Everything is done in its own panels.</source>
   <translation>Vier kurze Rundgänge durch das Programm. Alles geschieht an den echten Bedienelementen.</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <source>{count} of {of} steps done</source>
   <translation>{count} von {of} Schritten erledigt</translation>
  </message>
  <message numerus="yes">
   <source>about {n} minutes</source>
   <extracomment>For one: about {n} minute</extracomment>
   <translation>
    <numerusform>etwa {n} Minute</numerusform>
    <numerusform>etwa {n} Minuten</numerusform>
   </translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Again</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <source>All lessons</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>Back to the four walks</source>
   <translation>Zurück zu den vier Rundgängen</translation>
  </message>
  <message>
   <source>What to do, what to look at, and why</source>
   <translation>Was zu tun ist, worauf zu achten ist und warum</translation>
  </message>
  <message>
   <source>Equation with the numbers of now</source>
   <translation>Gleichung mit den jetzigen Zahlen</translation>
  </message>
  <message>
   <source>Whether it was done</source>
   <translation>Ob es erledigt ist</translation>
  </message>
  <message>
   <source>Have it done for you  (F7)</source>
   <translation>Es sich vormachen lassen  (F7)</translation>
  </message>
  <message>
   <source>Take me there</source>
   <translation>Dorthin</translation>
  </message>
  <message>
   <source>Put the keyboard into the control  (F8)</source>
   <translation>Die Tastatur in das Bedienelement setzen  (F8)</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>The step before  (Alt+Left)</source>
   <translation>Der vorige Schritt  (Alt+Links)</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <source>{lesson} · {step} of {count}</source>
   <translation>{lesson} · {step} von {count}</translation>
  </message>
  <message>
   <source>The next step; this one can be left out  (Alt+Right)</source>
   <translation>Der nächste Schritt; dieser darf ausgelassen werden  (Alt+Rechts)</translation>
  </message>
  <message>
   <source>Do</source>
   <translation>Tun</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Hinsehen</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Done.</source>
   <translation>Erledigt.</translation>
  </message>
  <message>
   <source>Not done yet: it ticks itself when you do it.</source>
   <translation>Noch nicht erledigt: hakt sich von selbst ab.</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Abschließen</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Step {number}: {title}, done</source>
   <translation>Schritt {number}: {title}, erledigt</translation>
  </message>
  <message>
   <source>Step {number}: {title}</source>
   <translation>Schritt {number}: {title}</translation>
  </message>
  <message>
   <source>There is no model to draw from yet. Walk the second lesson first: it trains one in about a minute.</source>
   <translation>Es gibt noch kein Modell, das Bilder erzeugen könnte. Gehen Sie zuerst durch die zweite Lektion: Sie trainiert eines in etwa einer Minute.</translation>
  </message>
  <message>
   <source>The model '{name}' knows no attributes. Choose another one in the Sampler dock, such as a built-in.</source>
   <translation>Das Modell „{name}“ kennt keine Attribute. Wählen Sie im Dock „Sampler“ ein anderes, etwa ein mitgeliefertes.</translation>
  </message>
  <message>
   <source>Denoising diffusion probabilistic model: a network learns to take noise out of images, and images are drawn by starting from noise alone. As a sampler it walks the timesteps one by one and adds a little fresh noise at each.</source>
   <translation>Denoising diffusion probabilistic model: Ein Netz lernt, Rauschen aus Bildern zu entfernen, und neue Bilder entstehen, indem man beim bloßen Rauschen beginnt. Als Sampler geht es die Zeitschritte einzeln durch und gibt bei jedem etwas neues Rauschen dazu.</translation>
  </message>
  <message>
   <source>The image without noise, values −1 to 1. During sampling it is what the network predicts from a noisy state, and it changes from step to step until the last one.</source>
   <translation>Das Bild ohne Rauschen, Werte von −1 bis 1. Beim Sampling sagt das Netz es aus einem verrauschten Zustand voraus, und es ändert sich von Schritt zu Schritt bis zum letzten.</translation>
  </message>
  <message>
   <source>The noisy image at time t, a mixture of x0 and noise. It is the state that a sampler carries from one step to the next.</source>
   <translation>Das verrauschte Bild zur Zeit t, eine Mischung aus x0 und Rauschen. Es ist der Zustand, den ein Sampler von einem Schritt zum nächsten mitnimmt.</translation>
  </message>
  <message>
   <source>The noise in xt, drawn from the standard normal distribution for each pixel. A network that predicts it also predicts x0, since xt is known.</source>
   <translation>Das Rauschen in xt, für jedes Pixel aus der Standardnormalverteilung gezogen. Ein Netz, das es vorhersagt, sagt auch x0 voraus, denn xt ist bekannt.</translation>
  </message>
  <message>
   <source>Timesteps</source>
   <translation>Zeitschritte</translation>
  </message>
  <message>
   <source>Time t counts from 0, the image, up to T, where nearly nothing but noise is left. A sampler visits some or all of these times on its way back.</source>
   <translation>Die Zeit t zählt von 0, dem Bild, bis T, wo fast nur noch Rauschen übrig ist. Ein Sampler besucht auf dem Rückweg einige dieser Zeiten oder alle.</translation>
  </message>
  <message>
   <source>The share of the image in the power of xt: 1 is no noise, 0 is noise alone. It is the product of all (1 − β) up to t, and its square root multiplies the image.</source>
   <translation>Der Anteil des Bildes an der Leistung von xt: 1 heißt kein Rauschen, 0 nur Rauschen. Es ist das Produkt aller (1 − β) bis t, und seine Wurzel ist der Faktor des Bildes.</translation>
  </message>
  <message>
   <source>The variance of the noise that one step of the forward process adds. Small values mean that an image fades slowly.</source>
   <translation>Die Varianz des Rauschens, das ein Schritt des Vorwärtsprozesses dazugibt. Kleine Werte bedeuten, dass ein Bild langsam verblasst.</translation>
  </message>
  <message>
   <source>The standard deviation of the noise in xt; here the square root of 1 − ᾱ. Together with √ᾱ it says how image and noise are mixed.</source>
   <translation>Die Standardabweichung des Rauschens in xt, hier die Wurzel aus 1 − ᾱ. Zusammen mit √ᾱ sagt sie, wie Bild und Rauschen gemischt sind.</translation>
  </message>
  <message>
   <source>The signal-to-noise ratio ᾱ / (1 − ᾱ), often in decibels or as a logarithm. It measures noise levels in a way that does not depend on how time is counted.</source>
   <translation>Das Signal-Rausch-Verhältnis ᾱ / (1 − ᾱ), oft in Dezibel oder als Logarithmus. Es misst die Rauschstärke so, dass es nicht darauf ankommt, wie man die Zeit zählt.</translation>
  </message>
  <message>
   <source>Forward process</source>
   <translation>Vorwärtsprozess</translation>
  </message>
  <message>
   <source>The rule by which images are noised for training, with nothing to be learned. Its closed form jumps from x0 to any xt at once.</source>
   <translation>Die Regel, nach der Bilder für das Training verrauscht werden; zu lernen gibt es daran nichts. Ihre geschlossene Form springt von x0 direkt zu jedem xt.</translation>
  </message>
  <message>
   <source>Reverse process</source>
   <translation>Rückwärtsprozess</translation>
  </message>
  <message>
   <source>The learned way back from noise to image. Each step is a guess at the image, and a move a little towards it.</source>
   <translation>Der gelernte Weg zurück vom Rauschen zum Bild. Jeder Schritt schätzt das Bild und geht ihm ein kleines Stück entgegen.</translation>
  </message>
  <message>
   <source>Noise schedule</source>
   <translation>Rauschplan</translation>
  </message>
  <message>
   <source>How ᾱ falls from 1 to about 0 while t goes from 0 to T. It decides how much of training and sampling is spent on which noise levels.</source>
   <translation>Wie ᾱ von 1 auf etwa 0 fällt, während t von 0 bis T geht. Er entscheidet, wie viel von Training und Sampling auf welche Rauschstärken entfällt.</translation>
  </message>
  <message>
   <source>Zero terminal SNR</source>
   <translation>Zero Terminal SNR</translation>
  </message>
  <message>
   <source>A schedule rescaled so that at T nothing of the image is left. Otherwise a model learns that a little always shines through, and draws images of medium brightness.</source>
   <translation>Ein Rauschplan, so umgerechnet, dass bei T nichts vom Bild übrig bleibt. Sonst lernt ein Modell, dass immer etwas durchscheint, und erzeugt Bilder von mittlerer Helligkeit.</translation>
  </message>
  <message>
   <source>Denoiser</source>
   <translation>Entrauscher</translation>
  </message>
  <message>
   <source>A network that answers the question: which image is behind this noisy one. The best possible answer is the mean of all images that could be, which is blurred where there is much noise.</source>
   <translation>Ein Netz, das die Frage beantwortet, welches Bild hinter diesem verrauschten steckt. Die bestmögliche Antwort ist das Mittel aller Bilder, die es sein könnten; bei viel Rauschen ist es verschwommen.</translation>
  </message>
  <message>
   <source>Objective</source>
   <translation>Zielgröße</translation>
  </message>
  <message>
   <source>What the network is trained to predict: the noise, the image, or v, a mixture of both. All say the same about an image, but weigh errors differently over the noise levels.</source>
   <translation>Was das Netz vorherzusagen lernt: das Rauschen, das Bild oder v, eine Mischung aus beiden. Alle sagen über ein Bild dasselbe, gewichten Fehler aber je nach Rauschstärke verschieden.</translation>
  </message>
  <message>
   <source>v-prediction</source>
   <translation>v-Vorhersage</translation>
  </message>
  <message>
   <source>The network predicts v = √ᾱ·eps − √(1−ᾱ)·x0. Its errors stay moderate at every noise level, which helps samplers with few steps.</source>
   <translation>Das Netz sagt v = √ᾱ·eps − √(1−ᾱ)·x0 voraus. Die Fehler bleiben bei jeder Rauschstärke mäßig, was Samplern mit wenigen Schritten hilft.</translation>
  </message>
  <message>
   <source>EDM preconditioning</source>
   <translation>EDM-Vorkonditionierung</translation>
  </message>
  <message>
   <source>Inputs and outputs of the network are scaled so that both have unit variance at every noise level. It predicts noise where there is little, and the image where there is much.</source>
   <translation>Eingaben und Ausgaben des Netzes werden so skaliert, dass beide bei jeder Rauschstärke die Varianz 1 haben. Bei wenig Rauschen sagt es das Rauschen voraus, bei viel das Bild.</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>The mean squared error between what the network predicts and what it should. It never reaches 0, since the noise cannot be known exactly from the noisy image.</source>
   <translation>Der mittlere quadratische Fehler zwischen dem, was das Netz vorhersagt, und dem, was es vorhersagen sollte. Er wird nie 0, weil sich das Rauschen aus dem verrauschten Bild nicht genau ablesen lässt.</translation>
  </message>
  <message>
   <source>Min-SNR weighting</source>
   <translation>Min-SNR-Gewichtung</translation>
  </message>
  <message>
   <source>A weight of the loss that is cut off where there is little noise. Steps that are easy then no longer outvote the others, and training converges sooner.</source>
   <translation>Eine Gewichtung des Verlusts, die bei wenig Rauschen gekappt ist. Leichte Schritte überstimmen die anderen dann nicht mehr, und das Training konvergiert früher.</translation>
  </message>
  <message>
   <source>An exponential moving average of the weights over the last part of training. It removes the jitter of single steps, and its images are better than those of the newest weights.</source>
   <translation>Ein exponentiell gleitendes Mittel der Gewichte über das letzte Stück des Trainings. Es nimmt das Zittern der einzelnen Schritte heraus, und seine Bilder sind besser als die der neuesten Gewichte.</translation>
  </message>
  <message>
   <source>A network that goes down to small resolutions and up again, with shortcuts between equal sizes. The way down sees the whole, the shortcuts keep the details.</source>
   <translation>Ein Netz, das zu kleinen Auflösungen hinunter und wieder hinauf geht, mit Abkürzungen zwischen gleichen Größen. Der Weg hinunter sieht das Ganze, die Abkürzungen bewahren die Einzelheiten.</translation>
  </message>
  <message>
   <source>Attention</source>
   <translation>Attention</translation>
  </message>
  <message>
   <source>A layer in which every place of an image can look at every other one. It ties distant parts together, such as two eyes, and is used at small sizes since its cost grows with the square.</source>
   <translation>Eine Schicht, in der jede Stelle eines Bildes auf jede andere schauen kann. Sie verbindet Entferntes, etwa zwei Augen, und wird bei kleinen Auflösungen benutzt, weil ihr Aufwand quadratisch wächst.</translation>
  </message>
  <message>
   <source>A diffusion transformer: the image is cut into patches, and attention does the rest. It needs more training than a U-Net for small sets, and scales well.</source>
   <translation>Ein Diffusions-Transformer: Das Bild wird in Kacheln geschnitten, den Rest erledigt Attention. Bei kleinen Bildersammlungen braucht er mehr Training als ein U-Net, wächst aber gut mit.</translation>
  </message>
  <message>
   <source>Group normalisation</source>
   <translation>Gruppennormalisierung</translation>
  </message>
  <message>
   <source>Activations are normalised within each image, by groups of channels. Unlike batch normalisation it never mixes images of different noise levels.</source>
   <translation>Aktivierungen werden innerhalb jedes Bildes normalisiert, nach Gruppen von Kanälen. Anders als Batch-Normalisierung vermengt sie nie Bilder verschiedener Rauschstärke.</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>How far the optimiser moves the weights at each step. It is warmed up at the start and usually falls towards the end.</source>
   <translation>Wie weit der Optimierer die Gewichte bei jedem Schritt bewegt. Am Anfang wird sie hochgefahren, gegen Ende sinkt sie meist.</translation>
  </message>
  <message>
   <source>An optimiser that scales each weight's step by how large its gradients have been. It is the usual choice for diffusion models.</source>
   <translation>Ein Optimierer, der den Schritt jedes Gewichts danach bemisst, wie groß seine Gradienten bisher waren. Er ist die übliche Wahl für Diffusionsmodelle.</translation>
  </message>
  <message>
   <source>An optimiser that makes the update of each weight matrix nearly orthogonal. It often needs fewer steps than Adam; weights that are no matrices stay with Adam.</source>
   <translation>Ein Optimierer, der die Änderung jeder Gewichtsmatrix fast orthogonal macht. Oft braucht er weniger Schritte als Adam; Gewichte, die keine Matrizen sind, bleiben bei Adam.</translation>
  </message>
  <message>
   <source>Gradient clipping</source>
   <translation>Begrenzung des Gradienten</translation>
  </message>
  <message>
   <source>Where the gradient is longer than a limit it is shortened to that limit. One odd batch then cannot throw a training off its way.</source>
   <translation>Ist der Gradient länger als eine Grenze, wird er auf sie gekürzt. So kann ein einzelner seltsamer Batch ein Training nicht aus der Bahn werfen.</translation>
  </message>
  <message>
   <source>Context dropout</source>
   <translation>Kontext-Dropout</translation>
  </message>
  <message>
   <source>In training the context is left out now and then, and the null stands in its place. So one network learns to draw with context and without, which guidance needs.</source>
   <translation>Im Training wird der Kontext ab und zu weggelassen, und die Null steht an seiner Stelle. So lernt ein einziges Netz, mit und ohne Kontext zu zeichnen, und das braucht Guidance.</translation>
  </message>
  <message>
   <source>Checkpoint</source>
   <translation>Checkpoint</translation>
  </message>
  <message>
   <source>The weights as they were after so many training images. Drawing from several of them with the same seeds shows what was learned when.</source>
   <translation>Die Gewichte, wie sie nach so und so vielen Trainingsbildern waren. Erzeugt man mit mehreren davon Bilder aus denselben Seeds, sieht man, was wann gelernt wurde.</translation>
  </message>
  <message>
   <source>A 16-bit number with the range of a 32-bit one and fewer digits. It makes training and sampling faster and changes images by small roundings.</source>
   <translation>Eine 16-Bit-Zahl mit dem Wertebereich einer 32-Bit-Zahl und weniger Stellen. Sie macht Training und Sampling schneller und ändert Bilder um kleine Rundungen.</translation>
  </message>
  <message>
   <source>Sampler</source>
   <translation>Sampler</translation>
  </message>
  <message>
   <source>The rule that leads from noise to image by asking the network again and again. The same trained network can be used with any of them.</source>
   <translation>Die Regel, die vom Rauschen zum Bild führt, indem sie das Netz immer wieder fragt. Dasselbe trainierte Netz lässt sich mit jedem von ihnen benutzen.</translation>
  </message>
  <message>
   <source>Denoising diffusion implicit model: each step takes the predicted image and the predicted noise, and mixes them for the next time. With eta 0 nothing is random but the first noise, and steps may be left out.</source>
   <translation>Denoising diffusion implicit model: Jeder Schritt nimmt das vorhergesagte Bild und das vorhergesagte Rauschen und mischt sie für die nächste Zeit neu. Mit eta 0 ist nur das erste Rauschen zufällig, und Schritte dürfen ausgelassen werden.</translation>
  </message>
  <message>
   <source>A solver of second order, which also uses the prediction of the step before. It draws good images in 8 to 20 evaluations of the network.</source>
   <translation>Ein Löser zweiter Ordnung, der auch die Vorhersage des vorigen Schritts nutzt. Er erzeugt gute Bilder mit 8 bis 20 Auswertungen des Netzes.</translation>
  </message>
  <message>
   <source>A predictor and a corrector that share their evaluations of the network. It is made for the fewest steps.</source>
   <translation>Ein Prädiktor und ein Korrektor, die sich ihre Auswertungen des Netzes teilen. Er ist für die allerwenigsten Schritte gemacht.</translation>
  </message>
  <message>
   <source>A method of second order that asks the network at both ends of a step and uses the mean. It costs two evaluations a step.</source>
   <translation>Ein Verfahren zweiter Ordnung, das das Netz an beiden Enden eines Schritts fragt und das Mittel nimmt. Es kostet zwei Auswertungen je Schritt.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>How many denoising steps lead from noise to image. More steps follow the curved path more closely, at proportionally more time.</source>
   <translation>Wie viele Schritte des Entrauschens vom Rauschen zum Bild führen. Mehr Schritte folgen dem gekrümmten Weg genauer und kosten entsprechend mehr Zeit.</translation>
  </message>
  <message>
   <source>The number of function evaluations: how often the network is asked for one image. It is the fair measure of cost, since a step may ask twice and guidance doubles it.</source>
   <translation>Die Zahl der Funktionsauswertungen: wie oft das Netz für ein Bild gefragt wird. Sie ist das faire Maß des Aufwands, denn ein Schritt kann zweimal fragen, und Guidance verdoppelt sie.</translation>
  </message>
  <message>
   <source>How much fresh noise each step of DDIM adds: 0 is none, 1 as much as DDPM. Without noise the seed alone decides the image; with it errors of earlier steps are partly forgotten.</source>
   <translation>Wie viel neues Rauschen jeder Schritt von DDIM dazugibt: 0 ist keines, 1 so viel wie bei DDPM. Ohne Rauschen entscheidet allein der Seed über das Bild; mit Rauschen werden Fehler früherer Schritte zum Teil vergessen.</translation>
  </message>
  <message>
   <source>Posterior variance</source>
   <translation>Posterior-Varianz</translation>
  </message>
  <message>
   <source>The variance of a step of DDPM if the image were known. The larger beta is the other end of what is reasonable; with many steps both draw alike.</source>
   <translation>Die Varianz eines Schritts von DDPM, wenn das Bild bekannt wäre. Das größere beta ist das andere Ende des Sinnvollen; bei vielen Schritten kommt dasselbe heraus.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Seed</translation>
  </message>
  <message>
   <source>The number from which all noise of an image is made. The same model, seed, context and sampler give the same image, which makes comparisons fair.</source>
   <translation>Die Zahl, aus der alles Rauschen eines Bildes entsteht. Gleiches Modell, gleicher Seed, gleicher Kontext und gleicher Sampler ergeben dasselbe Bild, und das macht Vergleiche fair.</translation>
  </message>
  <message>
   <source>Probability-flow ODE</source>
   <translation>Wahrscheinlichkeitsfluss (ODE)</translation>
  </message>
  <message>
   <source>The deterministic path from noise to image that has the same distribution at every time as the random one. DDIM, Heun and DPM-Solver++ follow it with different care.</source>
   <translation>Der deterministische Weg vom Rauschen zum Bild, der zu jeder Zeit dieselbe Verteilung hat wie der zufällige. DDIM, Heun und DPM-Solver++ folgen ihm verschieden sorgfältig.</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>The gradient of the log-density of noisy images; it points to where images are more likely. It is the predicted noise, divided by −σ.</source>
   <translation>Der Gradient der logarithmierten Dichte verrauschter Bilder; er zeigt dorthin, wo Bilder wahrscheinlicher sind. Er ist das vorhergesagte Rauschen, geteilt durch −σ.</translation>
  </message>
  <message>
   <source>Spacing of timesteps</source>
   <translation>Verteilung der Zeitschritte</translation>
  </message>
  <message>
   <source>Which times are visited when there are fewer steps than timesteps. Trailing begins at T itself, so that nothing of the first noise is skipped.</source>
   <translation>Welche Zeiten besucht werden, wenn es weniger Schritte als Zeitschritte gibt. „Trailing“ beginnt bei T selbst, sodass vom ersten Rauschen nichts übersprungen wird.</translation>
  </message>
  <message>
   <source>Clipping of x0</source>
   <translation>Begrenzung von x0</translation>
  </message>
  <message>
   <source>The predicted image is cut off at the range of real images, −1 to 1, at each step. With strong guidance a dynamic threshold keeps more contrast.</source>
   <translation>Das vorhergesagte Bild wird bei jedem Schritt auf den Bereich echter Bilder begrenzt, −1 bis 1. Bei starker Guidance erhält eine dynamische Schwelle mehr Kontrast.</translation>
  </message>
  <message>
   <source>Trajectory</source>
   <translation>Trajektorie</translation>
  </message>
  <message>
   <source>All states from noise to image, one for each step. They are recorded here, so that each can be looked at and branched from.</source>
   <translation>Alle Zustände vom Rauschen zum Bild, einer für jeden Schritt. Sie werden hier aufgezeichnet, sodass man jeden ansehen und von ihm abzweigen kann.</translation>
  </message>
  <message>
   <source>Branch</source>
   <translation>Zweig</translation>
  </message>
  <message>
   <source>A trajectory that leaves another one at some step and goes on differently. The later it leaves, the more the two images have in common.</source>
   <translation>Eine Trajektorie, die eine andere an einem Schritt verlässt und anders weitergeht. Je später sie abzweigt, desto mehr haben die beiden Bilder gemeinsam.</translation>
  </message>
  <message>
   <source>Inpainting</source>
   <translation>Inpainting</translation>
  </message>
  <message>
   <source>Part of an image is drawn, the rest is given. The given part is noised to each time and put in, and resampling brings both together.</source>
   <translation>Ein Teil eines Bildes wird erzeugt, der Rest ist gegeben. Der gegebene Teil wird zu jeder Zeit passend verrauscht und eingesetzt, und Resampling bringt beide zusammen.</translation>
  </message>
  <message>
   <source>Spherical interpolation</source>
   <translation>Sphärische Interpolation</translation>
  </message>
  <message>
   <source>A way between two noises along a circle, so that each in between is as long as noise should be. A straight line would be too short in the middle, and the images flat.</source>
   <translation>Ein Weg zwischen zwei Rauschen auf einem Kreisbogen, sodass jedes dazwischen so lang ist, wie Rauschen sein soll. Eine gerade Strecke wäre in der Mitte zu kurz, und die Bilder würden flau.</translation>
  </message>
  <message>
   <source>Distillation</source>
   <translation>Destillation</translation>
  </message>
  <message>
   <source>A second network learns to do in one step what the first does in several. It is how models draw in a handful of steps.</source>
   <translation>Ein zweites Netz lernt, in einem Schritt zu tun, wozu das erste mehrere braucht. So kommen Modelle mit einer Handvoll Schritten aus.</translation>
  </message>
  <message>
   <source>What the model is told to draw: a vector with a number from 0 to 1 for each attribute. In training it is the image's own class; in sampling it may be any mixture.</source>
   <translation>Was dem Modell zu zeichnen aufgetragen wird: ein Vektor mit einer Zahl von 0 bis 1 für jedes Attribut. Im Training ist es die Klasse des Bildes selbst, beim Sampling darf es jede Mischung sein.</translation>
  </message>
  <message>
   <source>Null context</source>
   <translation>Nullkontext</translation>
  </message>
  <message>
   <source>A learned vector that means: nothing is told. It is not the zero vector, which would say that none of the attributes is there.</source>
   <translation>Ein gelernter Vektor, der bedeutet: Es ist nichts vorgegeben. Er ist nicht der Nullvektor; der würde sagen, dass keines der Attribute da ist.</translation>
  </message>
  <message>
   <source>A context with a single 1 and all else 0, as an image of one class has. Mixtures lie between them, where the model has seen nothing and has to generalise.</source>
   <translation>Ein Kontext mit einer einzigen 1 und sonst lauter 0, wie ihn ein Bild einer Klasse hat. Mischungen liegen dazwischen, wo das Modell nichts gesehen hat und verallgemeinern muss.</translation>
  </message>
  <message>
   <source>The network is asked with context and without, and the difference is enlarged. Images then show the context more clearly, and vary less.</source>
   <translation>Das Netz wird mit und ohne Kontext gefragt, und der Unterschied wird vergrößert. Die Bilder zeigen den Kontext dann deutlicher und sind weniger verschieden.</translation>
  </message>
  <message>
   <source>Classifier-free guidance, short for the method and often for its scale w. At w = 1 it is off; it needs no classifier, unlike the classifier guidance before it.</source>
   <translation>Classifier-free guidance, kurz für das Verfahren und oft für seine Stärke w. Bei w = 1 ist sie aus; anders als die ältere Classifier Guidance braucht sie keinen Klassifikator.</translation>
  </message>
  <message>
   <source>Classifier guidance</source>
   <translation>Classifier Guidance</translation>
  </message>
  <message>
   <source>The gradient of a classifier leads the sampling to a class. It needs a classifier that was trained on noisy images, which classifier-free guidance does without.</source>
   <translation>Der Gradient eines Klassifikators lenkt das Sampling zu einer Klasse. Dazu braucht es einen Klassifikator, der auf verrauschten Bildern trainiert wurde; Classifier-free guidance kommt ohne ihn aus.</translation>
  </message>
  <message>
   <source>Guidance interval</source>
   <translation>Guidance-Intervall</translation>
  </message>
  <message>
   <source>Guidance only at medium and high noise, not at the end where details are made. Images vary more, and it costs fewer evaluations.</source>
   <translation>Guidance nur bei mittlerem und starkem Rauschen, nicht am Ende, wo die Einzelheiten entstehen. Die Bilder sind verschiedener, und es kostet weniger Auswertungen.</translation>
  </message>
  <message>
   <source>Guidance rescale</source>
   <translation>Guidance-Rescale</translation>
  </message>
  <message>
   <source>Guidance enlarges contrast; this takes some of that back. The result is scaled to the standard deviation that it would have had without guidance.</source>
   <translation>Guidance erhöht den Kontrast; dies nimmt davon etwas zurück. Das Ergebnis wird auf die Standardabweichung skaliert, die es ohne Guidance gehabt hätte.</translation>
  </message>
  <message>
   <source>Fréchet distance</source>
   <translation>Fréchet-Abstand</translation>
  </message>
  <message>
   <source>Two sets of images are turned into features, a normal distribution is laid through each, and their distance is taken. Lower is better; it is too large with few images, and depends on the features.</source>
   <translation>Zwei Mengen von Bildern werden in Merkmale übersetzt, durch jede wird eine Normalverteilung gelegt, und deren Abstand wird gemessen. Kleiner ist besser; bei wenigen Bildern fällt er zu groß aus, und er hängt von den Merkmalen ab.</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Precision</translation>
  </message>
  <message>
   <source>The share of drawn images that lie among the real ones, by features. Low precision means odd images.</source>
   <translation>Der Anteil der erzeugten Bilder, die nach ihren Merkmalen unter den echten liegen. Niedrige Precision bedeutet seltsame Bilder.</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Recall</translation>
  </message>
  <message>
   <source>The share of real images that lie among the drawn ones, by features. Low recall means that the model leaves kinds of images out.</source>
   <translation>Der Anteil der echten Bilder, die nach ihren Merkmalen unter den erzeugten liegen. Niedriger Recall bedeutet, dass das Modell ganze Arten von Bildern auslässt.</translation>
  </message>
  <message>
   <source>Density and coverage</source>
   <translation>Density und Coverage</translation>
  </message>
  <message>
   <source>Relatives of precision and recall that single odd images disturb less. Density counts how many real neighbours a drawn image has, coverage how many real images have a drawn one.</source>
   <translation>Verwandte von Precision und Recall, die einzelne seltsame Bilder weniger stören. Density zählt, wie viele echte Nachbarn ein erzeugtes Bild hat, Coverage, wie viele echte Bilder ein erzeugtes neben sich haben.</translation>
  </message>
  <message>
   <source>Memorisation</source>
   <translation>Auswendiglernen</translation>
  </message>
  <message>
   <source>A model that draws its training images again instead of new ones. It happens with few images and long training, and the nearest training images show it.</source>
   <translation>Ein Modell erzeugt seine Trainingsbilder wieder statt neuer. Das geschieht bei wenigen Bildern und langem Training, und die nächsten Trainingsbilder verraten es.</translation>
  </message>
  <message>
   <source>Collapse to the mean</source>
   <translation>Kollaps zum Mittel</translation>
  </message>
  <message>
   <source>Without the noise that DDPM adds at each step, the samples run to a few smooth blobs. Each step goes to a mean, and a mean of many images is none of them.</source>
   <translation>Ohne das Rauschen, das DDPM bei jedem Schritt dazugibt, zerfließen die Bilder zu ein paar glatten Flecken. Jeder Schritt geht zu einem Mittel, und ein Mittel vieler Bilder ist keines von ihnen.</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größere Schrift</translation>
  </message>
  <message>
   <source>Larger text everywhere</source>
   <translation>Überall größere Schrift</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinere Schrift</translation>
  </message>
  <message>
   <source>Smaller text everywhere</source>
   <translation>Überall kleinere Schrift</translation>
  </message>
  <message>
   <source>Text: {size} %</source>
   <translation>Schrift: {size} %</translation>
  </message>
  <message>
   <source>All text at {size} % of the system's size</source>
   <translation>Alle Schrift in {size} % der Größe des Systems</translation>
  </message>
 </context>
 <context>
  <name>app.learn.lessons</name>
  <message>
   <source>Context</source>
   <translation>Kontext</translation>
  </message>
  <message>
   <source>How a model is told what to draw, what lies between two classes, and what guidance does.</source>
   <translation>Wie man einem Modell sagt, was es zeichnen soll, was zwischen zwei Klassen liegt und was Guidance bewirkt.</translation>
  </message>
  <message>
   <source>Each class in turn</source>
   <translation>Eine Klasse nach der anderen</translation>
  </message>
  <message>
   <source>Set Context to “By class”, and press Generate.</source>
   <translation>Stellen Sie „Kontext“ auf „Nach Klasse“ und drücken Sie „Erzeugen“.</translation>
  </message>
  <message>
   <source>One row for each class.</source>
   <translation>Jede Klasse bekommt eine Zeile.</translation>
  </message>
  <message>
   <source>The [context] is a vector that goes into the network together with the time t. In training it was the image's own class, [one-hot]; so the network learned the mean image of a class, not of all.</source>
   <translation>Der [Kontext|context] ist ein Vektor, der zusammen mit der Zeit t in das Netz eingeht. Im Training war es die Klasse des jeweiligen Bildes, [one-hot] codiert; so hat das Netz das mittlere Bild einer Klasse gelernt, nicht das aller Klassen.</translation>
  </message>
  <message>
   <source>The same noise, another class</source>
   <translation>Dasselbe Rauschen, eine andere Klasse</translation>
  </message>
  <message>
   <source>Tick “Same seeds in each row”, and generate again.</source>
   <translation>Haken Sie „Gleiche Seeds in jeder Zeile“ an und erzeugen Sie noch einmal.</translation>
  </message>
  <message>
   <source>Look down a column: one noise, and what each class makes of it. Poses and colours often carry over.</source>
   <translation>Gehen Sie eine Spalte hinunter: ein Rauschen, und was jede Klasse daraus macht. Haltung und Farben bleiben oft erhalten.</translation>
  </message>
  <message>
   <source>The [seed] and the context decide different things. With the noise held fast, all that changes down a column comes from the context.</source>
   <translation>Der [Seed|seed] und der Kontext entscheiden über Verschiedenes. Ist das Rauschen festgehalten, kommt alles, was sich in einer Spalte ändert, vom Kontext.</translation>
  </message>
  <message>
   <source>Between two classes</source>
   <translation>Zwischen zwei Klassen</translation>
  </message>
  <message>
   <source>In the context palette, raise a second attribute beside the first, or drag the handle of the blend pad.</source>
   <translation>Ziehen Sie in der Kontextpalette neben dem ersten ein zweites Attribut hoch, oder bewegen Sie den Griff im Mischfeld.</translation>
  </message>
  <message>
   <source>While Live is on the images follow your hand. Some mixtures are both, some flip from one to the other.</source>
   <translation>Solange „Live“ an ist, folgen die Bilder Ihrer Hand. Manche Mischungen sind beides, manche kippen vom einen ins andere.</translation>
  </message>
  <message>
   <source>No training image had such a context. What comes is how the network generalises between the points it knows, and there is no promise that half-way looks half-way.</source>
   <translation>Kein Trainingsbild hatte einen solchen Kontext. Was entsteht, zeigt, wie das Netz zwischen den Punkten verallgemeinert, die es kennt; dass die Mitte auch nach Mitte aussieht, verspricht niemand.</translation>
  </message>
  <message>
   <source>No context</source>
   <translation>Ohne Kontext</translation>
  </message>
  <message>
   <source>Set Context to “No context”, and generate.</source>
   <translation>Stellen Sie „Kontext“ auf „Ohne Kontext“ und erzeugen Sie.</translation>
  </message>
  <message>
   <source>Anything the model knows, mixed.</source>
   <translation>Alles, was das Modell kennt, bunt gemischt.</translation>
  </message>
  <message>
   <source>In training the context was dropped now and then, and the learned [null context] stood in its place. That is [context dropout]. The null is not the zero vector, which would say that nothing is there.</source>
   <translation>Im Training wurde der Kontext ab und zu weggelassen, und an seine Stelle trat der gelernte [Nullkontext|null context]. Das ist [Kontext-Dropout|context dropout]. Die Null ist nicht der Nullvektor; der würde sagen, dass nichts da ist.</translation>
  </message>
  <message>
   <source>Guidance</source>
   <translation>Guidance</translation>
  </message>
  <message>
   <source>Set Context to “By class” again and Guidance to 4, and generate.</source>
   <translation>Stellen Sie „Kontext“ wieder auf „Nach Klasse“ und „Guidance“ auf 4, und erzeugen Sie.</translation>
  </message>
  <message>
   <source>Each class is clearer, and its images are more alike. The line beneath Generate counts twice the [NFE|nfe] where guidance is on.</source>
   <translation>Jede Klasse ist deutlicher, und ihre Bilder ähneln einander mehr. Die Zeile unter „Erzeugen“ zählt doppelt so viele [NFE|nfe], wenn Guidance an ist.</translation>
  </message>
  <message>
   <source>[Guidance|guidance] asks the network twice, with context and without, and goes further the way that leads from one answer to the other. [Precision|precision] rises and [recall] falls.</source>
   <translation>[Guidance|guidance] fragt das Netz zweimal, mit und ohne Kontext, und geht den Weg, der von der einen Antwort zur anderen führt, noch weiter. [Precision|precision] steigt, [Recall|recall] sinkt.</translation>
  </message>
  <message>
   <source>With and without, side by side</source>
   <translation>Mit und ohne, nebeneinander</translation>
  </message>
  <message>
   <source>In Compare, choose “{comparison}”, and press Run.</source>
   <translation>Wählen Sie unter „Vergleichen“ den Vergleich „{comparison}“ und drücken Sie „Starten“.</translation>
  </message>
  <message>
   <source>The same seeds with context and without it.</source>
   <translation>Dieselben Seeds, mit Kontext und ohne.</translation>
  </message>
  <message>
   <source>A comparison is fair if one thing differs. Here model, sampler, steps and noise are the same in both lanes, and only the context is left out in one.</source>
   <translation>Ein Vergleich ist fair, wenn sich genau eines unterscheidet. Hier sind Modell, Sampler, Schritte und Rauschen in beiden Spuren gleich; nur der Kontext fehlt in einer.</translation>
  </message>
  <message>
   <source>Fast sampling</source>
   <translation>Schnelles Sampling</translation>
  </message>
  <message>
   <source>Why DDIM may leave steps out, what eta does, and what twenty times faster costs in quality.</source>
   <translation>Warum DDIM Schritte auslassen darf, was Eta bewirkt und was das zwanzigfache Tempo an Güte kostet.</translation>
  </message>
  <message>
   <source>Choose DDIM</source>
   <translation>DDIM wählen</translation>
  </message>
  <message>
   <source>In the Sampler dock, choose DDIM.</source>
   <translation>Wählen Sie im Dock „Sampler“ DDIM.</translation>
  </message>
  <message>
   <source>Eta can be set now. The model is the same; only the way back is another.</source>
   <translation>Jetzt lässt sich Eta einstellen. Das Modell ist dasselbe; nur der Rückweg ist ein anderer.</translation>
  </message>
  <message>
   <source>[DDIM|ddim] uses the network that was trained for [DDPM|ddpm] as it is. It walks a path on which image and noise are mixed as the [forward process] mixes them, but which needs no fresh noise.</source>
   <translation>[DDIM|ddim] nimmt das Netz, das für [DDPM|ddpm] trainiert wurde, so wie es ist. Es geht einen Weg, auf dem Bild und Rauschen so gemischt sind wie im [Vorwärtsprozess|forward process], der aber kein neues Rauschen braucht.</translation>
  </message>
  <message>
   <source>Few steps</source>
   <translation>Wenige Schritte</translation>
  </message>
  <message>
   <source>Set Steps to {steps} or fewer, Eta to 0, and generate.</source>
   <translation>Stellen Sie „Schritte“ auf höchstens {steps} und „Eta“ auf 0, und erzeugen Sie.</translation>
  </message>
  <message>
   <source>The time, and the [NFE|nfe] beside it, in the line beneath Generate.</source>
   <translation>Die Zeit und daneben die [NFE|nfe], in der Zeile unter „Erzeugen“.</translation>
  </message>
  <message>
   <source>Each step takes the predicted [x0] and the predicted [noise|eps], and mixes them for the next time, however far away that is. So steps can be left out, as long as the path between is nearly straight.</source>
   <translation>Jeder Schritt nimmt das vorhergesagte [x0] und das vorhergesagte [Rauschen|eps] und mischt sie für die nächste Zeit neu, wie weit diese auch weg ist. So lassen sich Schritte auslassen, solange der Weg dazwischen fast gerade ist.</translation>
  </message>
  <message>
   <source>Where the path is straight</source>
   <translation>Wo der Weg gerade ist</translation>
  </message>
  <message>
   <source>Drag the scrubber from noise to image, and compare x0 at the beginning, the middle and the end.</source>
   <translation>Ziehen Sie den Schrittregler vom Rauschen zum Bild und vergleichen Sie x0 am Anfang, in der Mitte und am Ende.</translation>
  </message>
  <message>
   <source>x0 moves much early, little late. In the equation, the share of x0 grows as the share of noise falls.</source>
   <translation>x0 bewegt sich anfangs viel, später wenig. In der Gleichung wächst der Anteil von x0, während der des Rauschens sinkt.</translation>
  </message>
  <message>
   <source>Where x0 stands still, one large step does what many small ones do. That is why [DPM-Solver++|dpm-solver++], which draws the last predictions out, needs still fewer [steps].</source>
   <translation>Wo x0 stillsteht, leistet ein großer Schritt dasselbe wie viele kleine. Darum braucht [DPM-Solver++|dpm-solver++], der die letzten Vorhersagen fortschreibt, noch weniger [Schritte|steps].</translation>
  </message>
  <message>
   <source>Eta: noise on the way</source>
   <translation>Eta: Rauschen unterwegs</translation>
  </message>
  <message>
   <source>Set Eta to 1, and generate.</source>
   <translation>Stellen Sie „Eta“ auf 1 und erzeugen Sie.</translation>
  </message>
  <message>
   <source>Other images from the same seeds, often rougher with so few steps.</source>
   <translation>Andere Bilder aus denselben Seeds, bei so wenigen Schritten oft gröber.</translation>
  </message>
  <message>
   <source>[Eta|eta] 1 adds as much fresh noise at each step as DDPM does. Noise forgets earlier errors, which helps with many steps; with few there are not enough left to take it out again.</source>
   <translation>[Eta|eta] 1 gibt bei jedem Schritt so viel neues Rauschen dazu wie DDPM. Rauschen lässt frühere Fehler vergessen, das hilft bei vielen Schritten; bei wenigen bleiben nicht genug, um es wieder herauszuholen.</translation>
  </message>
  <message>
   <source>The lab's comparison</source>
   <translation>Der Vergleich aus dem Lab</translation>
  </message>
  <message>
   <source>In Compare, choose “{comparison}”. Eight images are enough for now.</source>
   <translation>Wählen Sie unter „Vergleichen“ den Vergleich „{comparison}“. Acht Bilder genügen vorerst.</translation>
  </message>
  <message>
   <source>Two lanes: all of DDPM's steps against 25 of DDIM's, from the same seeds.</source>
   <translation>Zwei Spuren: alle Schritte von DDPM gegen 25 von DDIM, aus denselben Seeds.</translation>
  </message>
  <message>
   <source>The fourth lab times both loops. Here they are drawn one after the other, so that neither takes time from the other.</source>
   <translation>Das vierte Lab misst die Zeit beider Schleifen. Hier laufen sie nacheinander, damit keine der anderen Zeit nimmt.</translation>
  </message>
  <message>
   <source>Race</source>
   <translation>Wettlauf</translation>
  </message>
  <message>
   <source>Press Run.</source>
   <translation>Drücken Sie „Starten“.</translation>
  </message>
  <message>
   <source>Under each lane its time, its [NFE|nfe], and how many times faster it was.</source>
   <translation>Unter jeder Spur stehen ihre Zeit, ihre [NFE|nfe] und wievielmal schneller sie war.</translation>
  </message>
  <message>
   <source>The time goes nearly all into the network, so it falls as the evaluations do. For figures of quality the button “{comparison}” draws more images, and tells the [Fréchet distance|frechet distance].</source>
   <translation>Fast die ganze Zeit verbraucht das Netz, also sinkt sie mit der Zahl der Auswertungen. Wer Kennzahlen der Güte will: Die Taste „{comparison}“ erzeugt mehr Bilder und nennt den [Fréchet-Abstand|frechet distance].</translation>
  </message>
  <message>
   <source>Over each other</source>
   <translation>Übereinander</translation>
  </message>
  <message>
   <source>Choose “Before and after”, and pull the divider.</source>
   <translation>Wählen Sie „Vorher und nachher“ und ziehen Sie die Trennlinie.</translation>
  </message>
  <message>
   <source>The same seed in both lanes: not the same image, though often the same colours.</source>
   <translation>Derselbe Seed in beiden Spuren: nicht dasselbe Bild, aber oft dieselben Farben.</translation>
  </message>
  <message>
   <source>DDPM's fresh noise leads elsewhere, though both draw from the same distribution. A pair of deterministic samplers would agree much more, since both follow the [probability flow].</source>
   <translation>Das neue Rauschen von DDPM führt woandershin, obwohl beide aus derselben Verteilung ziehen. Zwei deterministische Sampler wären sich viel einiger, weil beide dem [Wahrscheinlichkeitsfluss|probability flow] folgen.</translation>
  </message>
  <message>
   <source>Sampling</source>
   <translation>Sampling</translation>
  </message>
  <message>
   <source>How images come out of noise, step by step, and why the sampler adds noise on the way.</source>
   <translation>Wie aus Rauschen Schritt für Schritt Bilder werden und warum der Sampler unterwegs Rauschen dazugibt.</translation>
  </message>
  <message>
   <source>Choose the sampler of the lab</source>
   <translation>Den Sampler des Labs wählen</translation>
  </message>
  <message>
   <source>In the Sampler dock, choose DDPM.</source>
   <translation>Wählen Sie im Dock „Sampler“ DDPM.</translation>
  </message>
  <message>
   <source>Steps is set to all [timesteps] of the model.</source>
   <translation>„Schritte“ steht jetzt auf allen [Zeitschritten|timesteps] des Modells.</translation>
  </message>
  <message>
   <source>[DDPM|ddpm] walks the [reverse process] as it was trained: one step for each time t, from noise alone at T to the image at 0. It is slow, and nothing is left out, so it is the best one to look at.</source>
   <translation>[DDPM|ddpm] geht den [Rückwärtsprozess|reverse process] so, wie er trainiert wurde: ein Schritt für jede Zeit t, vom bloßen Rauschen bei T bis zum Bild bei 0. Das ist langsam und lässt nichts aus; darum lässt es sich am besten betrachten.</translation>
  </message>
  <message>
   <source>A few images</source>
   <translation>Ein paar Bilder</translation>
  </message>
  <message>
   <source>Set Images to {count} or fewer.</source>
   <translation>Stellen Sie „Bilder“ auf höchstens {count}.</translation>
  </message>
  <message>
   <source>Every image has a [seed] of its own, counting up from the one beneath.</source>
   <translation>Jedes Bild hat einen eigenen [Seed|seed], fortlaufend gezählt ab dem, der darunter steht.</translation>
  </message>
  <message>
   <source>Time grows with the number of images, and each step of each image is recorded so that you can go back to it. A few are enough to see what happens.</source>
   <translation>Die Zeit wächst mit der Zahl der Bilder, und jeder Schritt jedes Bildes wird aufgezeichnet, damit Sie zu ihm zurückkehren können. Um zu sehen, was geschieht, genügen ein paar.</translation>
  </message>
  <message>
   <source>Draw images from noise</source>
   <translation>Bilder aus Rauschen erzeugen</translation>
  </message>
  <message>
   <source>Press Generate, and watch.</source>
   <translation>Drücken Sie „Erzeugen“ und sehen Sie zu.</translation>
  </message>
  <message>
   <source>For a long time nothing but noise; then shapes, then colours, and only at the end the edges.</source>
   <translation>Lange nichts als Rauschen; dann Formen, dann Farben und erst ganz am Ende die Kanten.</translation>
  </message>
  <message>
   <source>Where there is much noise only large shapes can be told apart from it, so these are decided first. Details have little power and are decided last, when [σ|sigma] is small.</source>
   <translation>Wo viel Rauschen ist, heben sich nur große Formen davon ab, also entscheiden sie sich zuerst. Einzelheiten haben wenig Leistung und entscheiden sich zuletzt, wenn [σ|sigma] klein ist.</translation>
  </message>
  <message>
   <source>Go through the steps</source>
   <translation>Die Schritte durchfahren</translation>
  </message>
  <message>
   <source>Drag the step scrubber from the left to the right. In the scrubber, the arrow keys do the same.</source>
   <translation>Ziehen Sie den Schrittregler von links nach rechts. Mit den Pfeiltasten geht es auch.</translation>
  </message>
  <message>
   <source>The line beneath it: t falls, [ᾱ|alpha-bar] and the [SNR|snr] rise. The hill is √ᾱ, the share of the image.</source>
   <translation>Die Zeile darunter: t sinkt, [ᾱ|alpha-bar] und das [SNR|snr] steigen. Der Hügel ist √ᾱ, der Anteil des Bildes.</translation>
  </message>
  <message>
   <source>The [forward process] says how an image looks at time t: √ᾱ of the image plus √(1−ᾱ) of noise. The sampler's state [xt] has that mixture at every step, though its image is still being found.</source>
   <translation>Der [Vorwärtsprozess|forward process] sagt, wie ein Bild zur Zeit t aussieht: √ᾱ vom Bild und √(1−ᾱ) vom Rauschen. Der Zustand [xt] des Samplers hat bei jedem Schritt genau diese Mischung, auch wenn sein Bild erst noch gefunden wird.</translation>
  </message>
  <message>
   <source>What the network believes</source>
   <translation>Was das Netz glaubt</translation>
  </message>
  <message>
   <source>Choose x0 below the images, and go to a step in the first half.</source>
   <translation>Wählen Sie unter den Bildern x0 und gehen Sie zu einem Schritt in der ersten Hälfte.</translation>
  </message>
  <message>
   <source>The predicted image: blurred early on, and different from the final one.</source>
   <translation>Das vorhergesagte Bild: anfangs verschwommen und anders als das fertige.</translation>
  </message>
  <message>
   <source>The network does not guess one image; it gives the mean of all that could be behind this noise. That is what a [denoiser] with least squared error does, and a mean of many images is a blur.</source>
   <translation>Das Netz rät nicht ein einzelnes Bild; es nennt das Mittel aller Bilder, die hinter diesem Rauschen stecken könnten. Genau das tut ein [Entrauscher|denoiser] mit kleinstem quadratischem Fehler, und ein Mittel vieler Bilder ist verschwommen.</translation>
  </message>
  <message>
   <source>One step, in numbers</source>
   <translation>Ein Schritt in Zahlen</translation>
  </message>
  <message>
   <source>Open the update equation beneath the scrubber, and go on stepping.</source>
   <translation>Klappen Sie unter dem Schrittregler die Gleichung auf und gehen Sie weiter durch die Schritte.</translation>
  </message>
  <message>
   <source>How little of the predicted [x0] each step takes, and how large the fresh noise z is beside it.</source>
   <translation>Wie wenig jeder Schritt vom vorhergesagten [x0] nimmt und wie groß daneben das neue Rauschen z ist.</translation>
  </message>
  <message>
   <source>A step moves to the mean of what the state may be one time earlier, then adds noise of the right size. Early guesses are vague, so little is taken from each of them.</source>
   <translation>Ein Schritt geht zum Mittel dessen, was der Zustand eine Zeit früher sein kann, und gibt dann Rauschen der richtigen Größe dazu. Frühe Vermutungen sind vage, also wird jeder nur wenig entnommen.</translation>
  </message>
  <message>
   <source>Leave the added noise out</source>
   <translation>Das Rauschen weglassen</translation>
  </message>
  <message>
   <source>Untick “Add noise at each step”, and generate again.</source>
   <translation>Nehmen Sie den Haken bei „Rauschen je Schritt zugeben“ weg und erzeugen Sie noch einmal.</translation>
  </message>
  <message>
   <source>The images run to a few smooth blobs.</source>
   <translation>Die Bilder zerfließen zu ein paar glatten Flecken.</translation>
  </message>
  <message>
   <source>This is the first lab's demonstration of [collapse|mode collapse]. Every step goes to a mean, and without the noise the state becomes smoother than anything the network was trained on.</source>
   <translation>So führt das erste Lab den [Kollaps|mode collapse] vor. Jeder Schritt geht zu einem Mittel, und ohne das Rauschen wird der Zustand glatter als alles, womit das Netz trainiert wurde.</translation>
  </message>
  <message>
   <source>The same images once more</source>
   <translation>Dieselben Bilder noch einmal</translation>
  </message>
  <message>
   <source>Tick it again, and generate.</source>
   <translation>Setzen Sie den Haken wieder und erzeugen Sie.</translation>
  </message>
  <message>
   <source>The very images from before, each of them.</source>
   <translation>Genau die Bilder von vorhin, jedes einzelne.</translation>
  </message>
  <message>
   <source>All randomness is made from the [seed]: the first noise and the noise of every step. So an experiment can change one thing and keep all else.</source>
   <translation>Aller Zufall entsteht aus dem [Seed|seed]: das erste Rauschen und das Rauschen jedes Schritts. So kann ein Versuch eines ändern und alles andere lassen, wie es ist.</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>What the network is taught, how to read its loss, and how its images change while it learns.</source>
   <translation>Was das Netz lernt, wie man seinen Verlust liest und wie sich seine Bilder beim Lernen ändern.</translation>
  </message>
  <message>
   <source>What learns, and from what</source>
   <translation>Was lernt, und woraus</translation>
  </message>
  <message>
   <source>In Train, leave the built-in sprites as the image set, and choose the preset Quick.</source>
   <translation>Lassen Sie unter „Trainieren“ die eingebauten Sprites als Bildersammlung und wählen Sie die Voreinstellung „Schnell“.</translation>
  </message>
  <message>
   <source>The note beneath the preset says what it is for; Advanced settings shows all that it sets.</source>
   <translation>Der Hinweis unter der Voreinstellung sagt, wofür sie gut ist; „Erweitert“ zeigt alles, was sie festlegt.</translation>
  </message>
  <message>
   <source>Quick is a small [U-Net|u-net] with an [objective] and a [schedule] that learn fast. The preset Course has the setting of the lab itself, and takes an hour or more on a processor.</source>
   <translation>„Schnell“ ist ein kleines [U-Net|u-net] mit einer [Zielgröße|objective] und einem [Rauschplan|schedule], mit denen es schnell lernt. Die Voreinstellung „Kurs“ entspricht dem Lab selbst und braucht auf einem Prozessor eine Stunde oder mehr.</translation>
  </message>
  <message>
   <source>How long</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>Set How long to one minute.</source>
   <translation>Stellen Sie „Dauer“ auf eine Minute.</translation>
  </message>
  <message>
   <source>The name of the run beneath. All that comes of it is kept in a folder of that name.</source>
   <translation>Der Name des Laufs darunter. Alles, was er hervorbringt, liegt in einem Ordner dieses Namens.</translation>
  </message>
  <message>
   <source>A minute is enough to see what happens, not to draw well. The [learning rate] falls to the end that is set here, so a longer training is not just more of a short one.</source>
   <translation>Eine Minute genügt, um zu sehen, was geschieht, aber nicht für gute Bilder. Die [Lernrate|learning rate] sinkt bis zu dem Ende, das hier eingestellt ist; ein längeres Training ist also nicht bloß mehr von einem kurzen.</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Starten</translation>
  </message>
  <message>
   <source>Press Start.</source>
   <translation>Drücken Sie „Starten“.</translation>
  </message>
  <message>
   <source>The loss falls steeply at first, then slowly, and never to 0.</source>
   <translation>Der Verlust fällt erst steil, dann langsam und nie auf 0.</translation>
  </message>
  <message>
   <source>At each step the network sees images with noise at random times t, and is asked what the noise was. The noise cannot be told exactly from a noisy image, so some [loss] is left even to a perfect network.</source>
   <translation>Bei jedem Schritt sieht das Netz Bilder mit Rauschen zu zufälligen Zeiten t und soll sagen, was das Rauschen war. Genau lässt sich das aus einem verrauschten Bild nicht ablesen; darum bleibt selbst einem perfekten Netz etwas [Verlust|loss].</translation>
  </message>
  <message>
   <source>The loss by noise</source>
   <translation>Der Verlust nach Rauschen</translation>
  </message>
  <message>
   <source>Above the plot, choose By noise.</source>
   <translation>Wählen Sie über der Kurve „Nach Rauschen“.</translation>
  </message>
  <message>
   <source>One curve for each band of noise. They lie far apart, and fall at different times.</source>
   <translation>Eine Kurve für jeden Bereich der Rauschstärke. Sie liegen weit auseinander und fallen zu verschiedenen Zeiten.</translation>
  </message>
  <message>
   <source>One number hides much: what is easy at one noise level is hard at another. The large shapes are learned where [SNR|snr] is low, the details where it is high.</source>
   <translation>Eine einzige Zahl verbirgt viel: Was bei einer Rauschstärke leicht ist, ist bei einer anderen schwer. Die großen Formen werden dort gelernt, wo das [SNR|snr] niedrig ist, die Einzelheiten, wo es hoch ist.</translation>
  </message>
  <message>
   <source>Watch it learn</source>
   <translation>Beim Lernen zusehen</translation>
  </message>
  <message>
   <source>Wait until the film has three previews. Sample now draws one at once.</source>
   <translation>Warten Sie, bis der Film drei Vorschauen hat. Die Taste „Vorschau“ macht sofort eine.</translation>
  </message>
  <message>
   <source>Each row is one [seed]: colours first, then blobs, then something like a figure.</source>
   <translation>Jede Zeile ist ein [Seed|seed]: erst Farben, dann Flecken, dann so etwas wie eine Figur.</translation>
  </message>
  <message>
   <source>Every preview starts from the same noise, so only the weights differ. They are drawn with the [EMA|ema] of the weights, which lags behind a little and is much calmer.</source>
   <translation>Jede Vorschau beginnt beim selben Rauschen, also unterscheiden sich nur die Gewichte. Gezeichnet wird mit dem [gleitenden Mittel (EMA)|ema] der Gewichte, das etwas nachhinkt und viel ruhiger ist.</translation>
  </message>
  <message>
   <source>Let it end</source>
   <translation>Zu Ende bringen</translation>
  </message>
  <message>
   <source>Wait for the end, or press Stop.</source>
   <translation>Warten Sie das Ende ab oder drücken Sie „Stopp“.</translation>
  </message>
  <message>
   <source>A [checkpoint] is saved either way, and the run stands in the list of runs. It can be resumed.</source>
   <translation>So oder so wird ein [Checkpoint|checkpoint] gespeichert, und der Lauf steht in der Liste der Läufe. Er lässt sich fortsetzen.</translation>
  </message>
  <message>
   <source>A training that is stopped keeps its weights, the optimiser's state and the random numbers. Resumed, it goes on as if nothing had been.</source>
   <translation>Ein angehaltenes Training behält seine Gewichte, den Zustand des Optimierers und die Zufallszahlen. Wird es fortgesetzt, geht es weiter, als wäre nichts gewesen.</translation>
  </message>
  <message>
   <source>Checkpoints side by side</source>
   <translation>Checkpoints nebeneinander</translation>
  </message>
  <message>
   <source>In Compare, choose “{comparison}”.</source>
   <translation>Wählen Sie unter „Vergleichen“ den Vergleich „{comparison}“.</translation>
  </message>
  <message>
   <source>Three lanes with one model at three moments of its training. The model that ships has learned for long enough; you need not wait for your own.</source>
   <translation>Drei Spuren mit einem Modell zu drei Zeitpunkten seines Trainings. Das mitgelieferte Modell hat lange genug gelernt; auf Ihr eigenes müssen Sie nicht warten.</translation>
  </message>
  <message>
   <source>The second lab loads the weights of several epochs one after the other. Side by side, from the same seeds, the only difference is what the network had learned by then. “{second_lab}” does so with the lab's own network.</source>
   <translation>Das zweite Lab lädt nacheinander die Gewichte mehrerer Epochen. Nebeneinander und aus denselben Seeds unterscheidet sich nur noch, was das Netz bis dahin gelernt hatte. „{second_lab}“ zeigt das mit dem Netz des Labs selbst.</translation>
  </message>
  <message>
   <source>Draw the lanes</source>
   <translation>Die Spuren zeichnen</translation>
  </message>
  <message>
   <source>Untrained: coloured noise. Early: the right colours and rough shapes. Final: figures.</source>
   <translation>Untrainiert: buntes Rauschen. Früh: die richtigen Farben und grobe Formen. Fertig: Figuren.</translation>
  </message>
  <message>
   <source>Most is learned early, and the rest of the time goes into details. With more images, the [Fréchet distance|frechet distance] beneath the lanes says the same in a number.</source>
   <translation>Das meiste wird früh gelernt, die übrige Zeit gilt den Einzelheiten. Mit mehr Bildern sagt der [Fréchet-Abstand|frechet distance] unter den Spuren dasselbe in einer Zahl.</translation>
  </message>
 </context>
 <context>
  <name>app.panels</name>
  <message>
   <source>{name} is licensed under: {licence}. Its text does not come with what was installed.</source>
   <translation>{name} steht unter der Lizenz: {licence}. Ihr Text wurde nicht mit installiert.</translation>
  </message>
  <message>
   <source>Version {version}. Trains small denoising diffusion models on your own images, on your own computer, and shows every step. Nothing leaves this computer.</source>
   <translation>Version {version}. Trainiert kleine entrauschende Diffusionsmodelle mit Ihren eigenen Bildern auf Ihrem eigenen Rechner und zeigt jeden Schritt. Nichts verlässt diesen Rechner.</translation>
  </message>
  <message>
   <source>What the program is made of</source>
   <translation>Woraus das Programm besteht</translation>
  </message>
  <message>
   <source>The words of the licence</source>
   <translation>Der Wortlaut der Lizenz</translation>
  </message>
  <message>
   <source>Choose a part above to read its licence.</source>
   <translation>Wählen Sie oben einen Bestandteil, um seine Lizenz zu lesen.</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Bestandteil</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message numerus="yes">
   <source>{name}: {n:,} images</source>
   <extracomment>For one: {name}: {n:,} image</extracomment>
   <translation>
    <numerusform>{name}: {n:,} Bild</numerusform>
    <numerusform>{name}: {n:,} Bilder</numerusform>
   </translation>
  </message>
  <message>
   <source>New name of {name}</source>
   <translation>Neuer Name von {name}</translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation>Attribute</translation>
  </message>
  <message>
   <source>The attributes, which become the context. Select one to see its images, several to merge them. F2 renames; the tick says whether it is learned.</source>
   <translation>Die Attribute, aus denen der Kontext wird. Wählen Sie eines, um seine Bilder zu sehen, mehrere, um sie zu vereinen. F2 benennt um; das Häkchen sagt, ob es gelernt wird.</translation>
  </message>
  <message>
   <source>All images</source>
   <translation>Alle Bilder</translation>
  </message>
  <message numerus="yes">
   <source>{name}: {n:,} images, left out</source>
   <extracomment>For one: {name}: {n:,} image, left out</extracomment>
   <translation>
    <numerusform>{name}: {n:,} Bild, weggelassen</numerusform>
    <numerusform>{name}: {n:,} Bilder, weggelassen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{name}: {n:,} images; it is not learned</source>
   <extracomment>For one: {name}: {n:,} image; it is not learned</extracomment>
   <translation>
    <numerusform>{name}: {n:,} Bild; wird nicht gelernt</numerusform>
    <numerusform>{name}: {n:,} Bilder; wird nicht gelernt</numerusform>
   </translation>
  </message>
  <message>
   <source>Open images: their classes are listed here, and become the attributes that a model is led by.</source>
   <translation>Öffnen Sie Bilder: Ihre Klassen stehen dann hier und werden die Attribute, die ein Modell lenken.</translation>
  </message>
  <message>
   <source>How much of {name} the context holds: 0 is none, 1 as much as in a training image.</source>
   <translation>Wie viel {name} der Kontext enthält: 0 ist nichts, 1 so viel wie in einem Trainingsbild.</translation>
  </message>
  <message>
   <source>Only {name}</source>
   <translation>Nur {name}</translation>
  </message>
  <message>
   <source>Only {name}: this attribute 1, all others 0 (one-hot).</source>
   <translation>Nur {name}: dieses Attribut 1, alle anderen 0 (one-hot).</translation>
  </message>
  <message>
   <source>The classes have about as many images each.</source>
   <translation>Die Klassen haben etwa gleich viele Bilder.</translation>
  </message>
  <message>
   <source>Each is drawn as often as any other: one of {least} about {times:.3g} times as often as of {most}.</source>
   <translation>Jede Klasse kommt gleich oft dran: ein Bild von {least} etwa {times:.3g}-mal so oft wie eines von {most}.</translation>
  </message>
  <message>
   <source>{most} has {times:.3g} times as many images as {least}.</source>
   <translation>{most} hat {times:.3g}-mal so viele Bilder wie {least}.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} attributes</source>
   <extracomment>For one: {n:,} attribute</extracomment>
   <translation>
    <numerusform>{n:,} Attribut</numerusform>
    <numerusform>{n:,} Attribute</numerusform>
   </translation>
  </message>
  <message>
   <source>Balance classes</source>
   <translation>Klassen ausgleichen</translation>
  </message>
  <message>
   <source>Training draws each class as often as any other, however few images it has: small classes are learned better, and their images are seen more often each.</source>
   <translation>Das Training nimmt jede Klasse gleich oft, wie wenige Bilder sie auch hat: Kleine Klassen werden besser gelernt, und jedes ihrer Bilder wird öfter gesehen.</translation>
  </message>
  <message>
   <source>Merge the selected attributes into one  (Ctrl+M)</source>
   <translation>Gewählte Attribute zu einem vereinen  (Strg+M)</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Vereinen</translation>
  </message>
  <message>
   <source>Leave the selected attributes out</source>
   <translation>Gewählte Attribute weglassen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Add an attribute, which can then be given to images</source>
   <translation>Ein Attribut hinzufügen, das dann Bildern gegeben werden kann</translation>
  </message>
  <message>
   <source>Add an attribute</source>
   <translation>Attribut hinzufügen</translation>
  </message>
  <message>
   <source>Undo  (Ctrl+Z)</source>
   <translation>Rückgängig  (Strg+Z)</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Redo  (Ctrl+Shift+Z)</source>
   <translation>Wiederholen  (Strg+Umschalt+Z)</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>More that can be done with them</source>
   <translation>Was sich noch mit ihnen tun lässt</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>Leave out, keep their images  (Del)</source>
   <translation>Weglassen, Bilder behalten  (Entf)</translation>
  </message>
  <message>
   <source>Leave out with their images  (Shift+Del)</source>
   <translation>Mit ihren Bildern weglassen  (Umschalt+Entf)</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Rename  (F2)</source>
   <translation>Umbenennen  (F2)</translation>
  </message>
  <message>
   <source>Reset all changes</source>
   <translation>Alle Änderungen zurücknehmen</translation>
  </message>
  <message>
   <source>rename {name}</source>
   <translation>{name} umbenennen</translation>
  </message>
  <message>
   <source>new</source>
   <comment>an attribute's first name</comment>
   <translation>neu</translation>
  </message>
  <message>
   <source>new {number}</source>
   <translation>neu {number}</translation>
  </message>
  <message>
   <source>add {name}</source>
   <translation>{name} hinzufügen</translation>
  </message>
  <message>
   <source>reset all changes</source>
   <translation>alle Änderungen zurücknehmen</translation>
  </message>
  <message>
   <source>bring back {what}</source>
   <translation>{what} zurückholen</translation>
  </message>
  <message>
   <source>leave out {what}</source>
   <translation>{what} weglassen</translation>
  </message>
  <message>
   <source>merge into {into}</source>
   <translation>zu {into} vereinen</translation>
  </message>
  <message>
   <source>leave out {what} with images</source>
   <translation>{what} mit Bildern weglassen</translation>
  </message>
  <message>
   <source>balance classes</source>
   <translation>Klassen ausgleichen</translation>
  </message>
  <message>
   <source>do not balance classes</source>
   <translation>Klassen nicht ausgleichen</translation>
  </message>
  <message>
   <source>Merge into {name}</source>
   <translation>Zu {name} vereinen</translation>
  </message>
  <message>
   <source>Undo {what}  (Ctrl+Z)</source>
   <translation>Rückgängig: {what}  (Strg+Z)</translation>
  </message>
  <message>
   <source>Redo {what}  (Ctrl+Shift+Z)</source>
   <translation>Wiederholen: {what}  (Strg+Umschalt+Z)</translation>
  </message>
  <message>
   <source>That was not changed</source>
   <translation>Das wurde nicht geändert</translation>
  </message>
  <message>
   <source>Eta (DDIM)</source>
   <translation>Eta (DDIM)</translation>
  </message>
  <message>
   <source>{title}: what changes</source>
   <translation>{title}: was sich ändert</translation>
  </message>
  <message>
   <source>What changes from image to image {direction}.</source>
   <translation>Was sich von Bild zu Bild {direction} ändert.</translation>
  </message>
  <message>
   <source>{title}: from</source>
   <translation>{title}: von</translation>
  </message>
  <message>
   <source>{title}: to</source>
   <translation>{title}: bis</translation>
  </message>
  <message>
   <source>{title}: number of values</source>
   <translation>{title}: Anzahl der Werte</translation>
  </message>
  <message>
   <source>How many values, {fewest} to {most}, evenly spaced from the first to the last.</source>
   <translation>Wie viele Werte, {fewest} bis {most}, in gleichen Abständen vom ersten bis zum letzten.</translation>
  </message>
  <message>
   <source>{where} this value of what changes.</source>
   <translation>{where} diesem Wert dessen, was sich ändert.</translation>
  </message>
  <message>
   <source>to</source>
   <comment>from the first value to the last</comment>
   <translation>bis</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Vorher und nachher</translation>
  </message>
  <message>
   <source>Drag the divider, or use the left and right arrow keys (with Shift in leaps), Home and End. Up and down: another image. Space exchanges the sides.</source>
   <translation>Ziehen Sie den Teiler, oder nehmen Sie die Pfeiltasten links und rechts (mit Umschalt in Sprüngen), Pos1 und Ende. Auf und ab: ein anderes Bild. Die Leertaste vertauscht die Seiten.</translation>
  </message>
  <message>
   <source>Lane to the left</source>
   <translation>Linke Spur</translation>
  </message>
  <message>
   <source>Lane to the left of the divider.</source>
   <translation>Die Spur links vom Teiler.</translation>
  </message>
  <message>
   <source>Lane to the right</source>
   <translation>Rechte Spur</translation>
  </message>
  <message>
   <source>Lane to the right of the divider.</source>
   <translation>Die Spur rechts vom Teiler.</translation>
  </message>
  <message>
   <source>Exchange the sides</source>
   <translation>Seiten vertauschen</translation>
  </message>
  <message>
   <source>Exchange the sides  (Space)</source>
   <translation>Seiten vertauschen  (Leertaste)</translation>
  </message>
  <message>
   <source>Image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Which image is shown; all of them at 0.</source>
   <translation>Welches Bild gezeigt wird; bei 0 alle.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Run a comparison of two lanes or more; then two of them are laid over each other here.</source>
   <translation>Starten Sie einen Vergleich von mindestens zwei Spuren; dann liegen zwei davon hier übereinander.</translation>
  </message>
  <message>
   <source>These lanes draw images of different sizes, which cannot be laid over each other.</source>
   <translation>Diese Spuren erzeugen Bilder verschiedener Größe; die lassen sich nicht übereinanderlegen.</translation>
  </message>
  <message>
   <source>Same noise</source>
   <translation>Gleiches Rauschen</translation>
  </message>
  <message>
   <source>Go on from xt exactly as it is, with the parent's own seeds. With nothing else changed the branch repeats its parent bit for bit.</source>
   <translation>Von xt genau so weitergehen, wie es ist, mit den Seeds der Herkunft. Ist sonst nichts geändert, wiederholt der Zweig seine Herkunft Bit für Bit.</translation>
  </message>
  <message>
   <source>Fresh noise</source>
   <translation>Frisches Rauschen</translation>
  </message>
  <message>
   <source>Go on from the same xt, but what the sampler adds from here on comes from new seeds. Only DDPM, DPM++ 2M SDE and DDIM with eta above 0 add any.</source>
   <translation>Vom selben xt weitergehen, aber was der Sampler von hier an hinzufügt, kommt aus neuen Seeds. Nur DDPM, DPM++ 2M SDE und DDIM mit eta über 0 fügen etwas hinzu.</translation>
  </message>
  <message>
   <source>Renoise x0</source>
   <translation>x0 neu verrauschen</translation>
  </message>
  <message>
   <source>Take the image that is predicted here and put new noise on it, up to this t (SDEdit). What can be seen of it by now stays, all else is drawn anew; with every sampler.</source>
   <translation>Das hier vorhergesagte Bild nehmen und neu verrauschen, bis zu diesem t (SDEdit). Was schon zu sehen ist, bleibt, alles andere entsteht neu; mit jedem Sampler.</translation>
  </message>
  <message>
   <source>Parent's own steps</source>
   <translation>Schritte der Herkunft</translation>
  </message>
  <message>
   <source>The branch walks the very timesteps that its parent has left.</source>
   <translation>Der Zweig geht genau die Zeitschritte, die seiner Herkunft noch bleiben.</translation>
  </message>
  <message>
   <source>New steps</source>
   <translation>Neue Schritte</translation>
  </message>
  <message>
   <source>As many as you say, spaced anew from here to the image.</source>
   <translation>So viele, wie Sie sagen, neu verteilt von hier bis zum Bild.</translation>
  </message>
  <message>
   <source>Branches</source>
   <translation>Zweige</translation>
  </message>
  <message>
   <source>Branch from here</source>
   <translation>Hier abzweigen</translation>
  </message>
  <message>
   <source>What the branch will change</source>
   <translation>Was der Zweig ändern wird</translation>
  </message>
  <message>
   <source>Undo remove</source>
   <translation>Entfernen rückgängig</translation>
  </message>
  <message>
   <source>Bring back the trajectory that was removed last, with its branches.</source>
   <translation>Die zuletzt entfernte Trajektorie mit ihren Zweigen zurückholen.</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Tree of trajectories</source>
   <translation>Baum der Trajektorien</translation>
  </message>
  <message>
   <source>Noise of the branch</source>
   <translation>Rauschen des Zweigs</translation>
  </message>
  <message>
   <source>Steps of the branch</source>
   <translation>Schritte des Zweigs</translation>
  </message>
  <message>
   <source>How many steps the branch takes from here to the image.</source>
   <translation>Wie viele Schritte der Zweig von hier bis zum Bild macht.</translation>
  </message>
  <message>
   <source>Height of the tree</source>
   <translation>Höhe des Baums</translation>
  </message>
  <message>
   <source>Drag to see more of the tree, or less (Alt+Up and Alt+Down in the tree).</source>
   <translation>Ziehen zeigt mehr oder weniger vom Baum (Alt+Auf und Alt+Ab im Baum).</translation>
  </message>
  <message>
   <source>Branch from here · t = {t}</source>
   <translation>Hier abzweigen · t = {t}</translation>
  </message>
  <message>
   <source>Continue {label} from t = {t} with what the form and the palette say now. It becomes a branch of its own; its parent stays as it is.</source>
   <translation>{label} ab t = {t} mit dem fortsetzen, was Formular und Palette jetzt sagen. Daraus wird ein eigener Zweig; seine Herkunft bleibt, wie sie ist.</translation>
  </message>
  <message>
   <source>The recipe of {label} is on the clipboard.</source>
   <translation>Das Rezept von {label} liegt in der Zwischenablage.</translation>
  </message>
  <message numerus="yes">
   <source>{n} branches</source>
   <extracomment>For one: {n} branch</extracomment>
   <translation>
    <numerusform>{n} Zweig</numerusform>
    <numerusform>{n} Zweige</numerusform>
   </translation>
  </message>
  <message>
   <source>no branches yet</source>
   <translation>noch keine Zweige</translation>
  </message>
  <message>
   <source>Show or hide the tree of trajectories: {count}.</source>
   <translation>Baum der Trajektorien zeigen oder verbergen: {count}.</translation>
  </message>
  <message>
   <source>Show the parent at the left and the branch at the right, at the same t, and what differs (C in the tree).</source>
   <translation>Links die Herkunft, rechts den Zweig zeigen, beim selben t, und was sich unterscheidet (C im Baum).</translation>
  </message>
  <message>
   <source>Side by side with its parent: choose a branch first.</source>
   <translation>Neben der Herkunft: Wählen Sie zuerst einen Zweig.</translation>
  </message>
  <message>
   <source>Branch: go back to a step</source>
   <translation>Abzweigen: zurück zu einem Schritt</translation>
  </message>
  <message>
   <source>A branch begins at a step before the image: go half of the way back to choose one.</source>
   <translation>Ein Zweig beginnt an einem Schritt vor dem Bild: Geht den halben Weg zurück, um einen zu wählen.</translation>
  </message>
  <message>
   <source>At t = 0 all is decided. Go back to where it was not, and continue from there.</source>
   <translation>Bei t = 0 ist alles entschieden. Gehen Sie zurück, wo es das noch nicht war, und machen Sie dort weiter.</translation>
  </message>
  <message>
   <source>Draw it again</source>
   <translation>Neu erzeugen</translation>
  </message>
  <message>
   <source>{label} is being drawn…</source>
   <translation>{label} wird erzeugt…</translation>
  </message>
  <message>
   <source>Draw images, stop at a step, and continue from there in another way.</source>
   <translation>Erzeugen Sie Bilder, halten Sie an einem Schritt an, und machen Sie dort anders weiter.</translation>
  </message>
  <message>
   <source>Choose a model to continue with.</source>
   <translation>Wählen Sie ein Modell zum Weitermachen.</translation>
  </message>
  <message>
   <source>Will change: {changes}</source>
   <translation>Ändert: {changes}</translation>
  </message>
  <message>
   <source>{sampler} adds no noise here, so fresh noise changes nothing. Renoise does.</source>
   <translation>{sampler} fügt hier kein Rauschen hinzu; frisches Rauschen ändert also nichts. Neu verrauschen schon.</translation>
  </message>
  <message>
   <source>Nothing changed: it will repeat its parent exactly.</source>
   <translation>Nichts geändert: Der Zweig wiederholt seine Herkunft genau.</translation>
  </message>
  <message>
   <source>{name} · image {place} · seed {seed}</source>
   <translation>{name} · Bild {place} · Seed {seed}</translation>
  </message>
  <message>
   <source>the image</source>
   <translation>das Bild</translation>
  </message>
  <message>
   <source>{here}, still {label}</source>
   <translation>{here}, noch {label}</translation>
  </message>
  <message>
   <source>Branch beside its parent</source>
   <translation>Zweig neben seiner Herkunft</translation>
  </message>
  <message>
   <source>Show the difference</source>
   <translation>Unterschied zeigen</translation>
  </message>
  <message>
   <source>Show at the right how far each pixel is from its parent's: the largest |a − b| of its channels. Black is none, white the whole way from black to white.</source>
   <translation>Rechts zeigen, wie weit jedes Pixel von dem der Herkunft entfernt ist: das größte |a − b| seiner Kanäle. Schwarz ist gar nicht, Weiß der ganze Weg von Schwarz nach Weiß.</translation>
  </message>
  <message>
   <source>Difference in figures</source>
   <translation>Unterschied in Zahlen</translation>
  </message>
  <message>
   <source>{side}, images</source>
   <translation>{side}, Bilder</translation>
  </message>
  <message>
   <source>mean |a − b| {mean:.3f} · largest {max:.2f} · {share:.0%} of the pixels differ</source>
   <translation>Mittel |a − b| {mean:.3f} · größtes {max:.2f} · {share:.0%} der Pixel verschieden</translation>
  </message>
  <message>
   <source>Parent</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <source>Identical, bit for bit</source>
   <translation>Gleich, Bit für Bit</translation>
  </message>
  <message>
   <source>Identical pixels</source>
   <translation>Gleiche Pixel</translation>
  </message>
  <message>
   <source>Its steps are not kept: draw it again to look at them.</source>
   <translation>Die Schritte sind nicht aufbewahrt: Erzeugen Sie es neu, um sie anzusehen.</translation>
  </message>
  <message>
   <source>The images as the network sees them. Ctrl and Shift select several; + and - zoom.</source>
   <translation>Die Bilder, wie das Netz sie sieht. Strg und Umschalt wählen mehrere; + und - zoomen.</translation>
  </message>
  <message>
   <source>Find by file name</source>
   <translation>Nach Dateiname suchen</translation>
  </message>
  <message>
   <source>Show only images whose file name, with its folder, holds this  (Ctrl+F)</source>
   <translation>Nur Bilder zeigen, deren Dateiname samt Ordner dies enthält  (Strg+F)</translation>
  </message>
  <message>
   <source>By the names of the files, or class after class</source>
   <translation>Nach den Namen der Dateien oder Klasse für Klasse</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Show all images again</source>
   <translation>Wieder alle Bilder zeigen</translation>
  </message>
  <message>
   <source>Only some images are shown. Click to see all of them again.</source>
   <translation>Nur einige Bilder sind zu sehen. Ein Klick zeigt wieder alle.</translation>
  </message>
  <message>
   <source>Reading images</source>
   <translation>Bilder werden gelesen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Stop reading; the images of before are shown again</source>
   <translation>Lesen abbrechen; die Bilder von vorher erscheinen wieder</translation>
  </message>
  <message>
   <source>{times} screen pixels for each of an image's; Ctrl+wheel, + and -</source>
   <translation>{times} Bildschirmpixel für jedes des Bildes; Strg+Mausrad, + und -</translation>
  </message>
  <message>
   <source>Leave out  (Del)</source>
   <translation>Weglassen  (Entf)</translation>
  </message>
  <message>
   <source>Select all  (Ctrl+A)</source>
   <translation>Alles auswählen  (Strg+A)</translation>
  </message>
  <message>
   <source>By file</source>
   <translation>Nach Datei</translation>
  </message>
  <message>
   <source>By class</source>
   <translation>Nach Klasse</translation>
  </message>
  <message>
   <source>No image is left: all are left out. Take a change back with Ctrl+Z.</source>
   <translation>Kein Bild ist übrig: Alle sind weggelassen. Strg+Z nimmt eine Änderung zurück.</translation>
  </message>
  <message>
   <source>No image fits what is searched for.</source>
   <translation>Kein Bild passt zur Suche.</translation>
  </message>
  <message>
   <source>{selected:,} selected</source>
   <translation>{selected:,} gewählt</translation>
  </message>
  <message>
   <source>{count:,} of {kept:,} shown</source>
   <translation>{count:,} von {kept:,} zu sehen</translation>
  </message>
  <message>
   <source>Put into class</source>
   <translation>In Klasse legen</translation>
  </message>
  <message>
   <source>{count:,} images   ·   {side} × {side} pixels, {channels}   ·   {classes}</source>
   <translation>{count:,} Bilder   ·   {side} × {side} Pixel, {channels}   ·   {classes}</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Laden</translation>
  </message>
  <message>
   <source>End the download; what has come is kept</source>
   <translation>Das Herunterladen beenden; was da ist, bleibt</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Look at {title} in the Data workspace</source>
   <translation>{title} unter Daten ansehen</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Entfernen…</translation>
  </message>
  <message>
   <source>Take it from the disk</source>
   <translation>Von der Platte entfernen</translation>
  </message>
  <message>
   <source>Download of {title}</source>
   <translation>Herunterladen von {title}</translation>
  </message>
  <message>
   <source>How to fetch it by hand</source>
   <translation>Wie man es von Hand holt</translation>
  </message>
  <message>
   <source>Which files to fetch with a browser, and where to put them</source>
   <translation>Welche Dateien mit dem Browser zu holen sind, und wohin sie gehören</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Take it from the disk now</source>
   <translation>Jetzt von der Platte entfernen</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Leave it where it is</source>
   <translation>Lassen, wo es ist</translation>
  </message>
  <message>
   <source>Remove {title} and free {size}? It can be downloaded again.</source>
   <translation>{title} entfernen und {size} freigeben? Es lässt sich wieder herunterladen.</translation>
  </message>
  <message>
   <source>{command} {title}</source>
   <translation>{title}: {command}</translation>
  </message>
  <message>
   <source>grey</source>
   <translation>grau</translation>
  </message>
  <message numerus="yes">
   <source>{n} classes</source>
   <extracomment>For one: {n} class</extracomment>
   <translation>
    <numerusform>{n} Klasse</numerusform>
    <numerusform>{n} Klassen</numerusform>
   </translation>
  </message>
  <message>
   <source>Download {size} from its publishers; the files are checked by their checksums.</source>
   <translation>{size} vom Herausgeber herunterladen; die Dateien werden an ihren Prüfsummen geprüft.</translation>
  </message>
  <message>
   <source>Looking for its files …</source>
   <translation>Dateien werden gesucht …</translation>
  </message>
  <message>
   <source>Ending …</source>
   <translation>Wird beendet …</translation>
  </message>
  <message>
   <source>It is a very large download.</source>
   <translation>Das ist ein sehr großer Download.</translation>
  </message>
  <message>
   <source>On this computer   ·   {size}</source>
   <translation>Auf diesem Rechner   ·   {size}</translation>
  </message>
  <message>
   <source>Unpacking: {done:,} of {total:,} images</source>
   <translation>Auspacken: {done:,} von {total:,} Bildern</translation>
  </message>
  <message>
   <source>{part} of {size}</source>
   <translation>{part} von {size}</translation>
  </message>
  <message>
   <source>Home page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <source>{part} of {size} are here</source>
   <translation>{part} von {size} sind da</translation>
  </message>
  <message>
   <source>{size} to download</source>
   <translation>{size} zu laden</translation>
  </message>
  <message>
   <source>Catalogue of image sets</source>
   <translation>Katalog der Bildersammlungen</translation>
  </message>
  <message>
   <source>Well-known image sets</source>
   <translation>Bekannte Bildersammlungen</translation>
  </message>
  <message>
   <source>Downloaded from their publishers when you ask for it, and kept on this computer. Their training and test images are taken together; training here holds out some of its own.</source>
   <translation>Sie werden auf Wunsch von ihren Herausgebern heruntergeladen und bleiben auf diesem Rechner. Ihre Trainings- und Testbilder sind zusammengelegt; das Training hier hält selbst einige zurück.</translation>
  </message>
  <message>
   <source>The publishers' own servers</source>
   <translation>Die Server der Herausgeber</translation>
  </message>
  <message>
   <source>The address of a web folder that has the files, such as one of your school, asked instead of the publishers. The checksums hold for it too.</source>
   <translation>Die Adresse eines Webordners mit den Dateien, etwa an Ihrer Schule, der statt der Herausgeber gefragt wird. Die Prüfsummen gelten auch für ihn.</translation>
  </message>
  <message>
   <source>Download &amp;from</source>
   <translation>Laden &amp;von</translation>
  </message>
  <message>
   <source>Show folder</source>
   <translation>Ordner zeigen</translation>
  </message>
  <message>
   <source>Open the folder that the image sets lie in</source>
   <translation>Den Ordner öffnen, in dem die Bildersammlungen liegen</translation>
  </message>
  <message>
   <source>Close the catalogue; downloads go on  (Esc)</source>
   <translation>Katalog schließen; das Herunterladen geht weiter  (Esc)</translation>
  </message>
  <message>
   <source>{title} is on this computer</source>
   <translation>{title} ist auf diesem Rechner</translation>
  </message>
  <message>
   <source>Its files are complete: their checksums are right.</source>
   <translation>Die Dateien sind vollständig: Ihre Prüfsummen stimmen.</translation>
  </message>
  <message>
   <source>The engine ended. Download again: what has come so far is kept.</source>
   <translation>Der Rechenprozess ist beendet. Laden Sie erneut: Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <source>{title} could not be removed ({reason}): another program may be using it.</source>
   <translation>{title} ließ sich nicht entfernen ({reason}): Vielleicht benutzt es ein anderes Programm.</translation>
  </message>
  <message>
   <source>predicted x0</source>
   <translation>vorhergesagtes x0</translation>
  </message>
  <message>
   <source>predicted noise</source>
   <translation>vorhergesagtes Rauschen</translation>
  </message>
  <message>
   <source>change since the last recorded step</source>
   <translation>Änderung seit dem letzten aufgezeichneten Schritt</translation>
  </message>
  <message>
   <source>Image close up</source>
   <translation>Bild aus der Nähe</translation>
  </message>
  <message>
   <source>Which image</source>
   <translation>Welches Bild</translation>
  </message>
  <message>
   <source>Step and layer</source>
   <translation>Schritt und Ebene</translation>
  </message>
  <message>
   <source>The image, large</source>
   <translation>Das Bild, groß</translation>
  </message>
  <message>
   <source>The image at the chosen step and layer, in whole pixels.</source>
   <translation>Das Bild beim gewählten Schritt in der gewählten Ebene, in ganzen Pixeln.</translation>
  </message>
  <message>
   <source>Double-click an image, or press Enter on it, to see it large.</source>
   <translation>Doppelklick auf ein Bild, oder die Eingabetaste, zeigt es groß.</translation>
  </message>
  <message>
   <source>Film strip of the image</source>
   <translation>Filmstreifen des Bildes</translation>
  </message>
  <message>
   <source>Histogram of pixel values</source>
   <translation>Histogramm der Pixelwerte</translation>
  </message>
  <message>
   <source>How many pixels have which value, for each channel. Images lie between −1 and 1, the dashed lines; what lies beyond the axis is counted at its ends.</source>
   <translation>Wie viele Pixel welchen Wert haben, für jeden Kanal. Bilder liegen zwischen −1 und 1, den gestrichelten Linien; was über die Achse hinausgeht, zählt an ihren Enden.</translation>
  </message>
  <message>
   <source>Mean and spread of the values</source>
   <translation>Mittel und Streuung der Werte</translation>
  </message>
  <message>
   <source>Whether the image is new</source>
   <translation>Ob das Bild neu ist</translation>
  </message>
  <message>
   <source>The image pixel by pixel beside each training image. Real images that were not trained on say how near is usual. For a verdict on many images, and on copies that were moved: ddpm-studio evaluate.</source>
   <translation>Das Bild Pixel für Pixel neben jedem Trainingsbild. Echte Bilder, mit denen nicht trainiert wurde, sagen, welche Nähe üblich ist. Für ein Urteil über viele Bilder und über verschobene Kopien: ddpm-studio evaluate.</translation>
  </message>
  <message>
   <source>Nearest training images</source>
   <translation>Nächste Trainingsbilder</translation>
  </message>
  <message>
   <source>Image {place} · seed {seed}</source>
   <translation>Bild {place} · Seed {seed}</translation>
  </message>
  <message>
   <source>{context}  ·  step {step}/{steps}  ·  t {t}  ·  {layer}</source>
   <translation>{context}  ·  Schritt {step}/{steps}  ·  t {t}  ·  {layer}</translation>
  </message>
  <message>
   <source>{layer}: mean {mean}, standard deviation {spread:.2f}, {outside:.0%} beyond ±1</source>
   <translation>{layer}: Mittel {mean}, Standardabweichung {spread:.2f}, {outside:.0%} jenseits ±1</translation>
  </message>
  <message>
   <source>Looking through the training images…</source>
   <translation>Trainingsbilder werden durchgesehen…</translation>
  </message>
  <message>
   <source>Number {place} of the nearest: differs by {distance:.1f} of 255 levels (root mean square)</source>
   <translation>Nummer {place} der nächsten: {distance:.1f} von 255 Stufen entfernt (quadratisches Mittel)</translation>
  </message>
  <message>
   <source>Differences in levels of 255: {levels}</source>
   <translation>Unterschiede in Stufen von 255: {levels}</translation>
  </message>
  <message>
   <source>Its way from noise</source>
   <translation>Sein Weg aus dem Rauschen</translation>
  </message>
  <message>
   <source>Pixel values</source>
   <translation>Pixelwerte</translation>
  </message>
  <message>
   <source>Step {step} of {steps}, t {t}: click to go there</source>
   <translation>Schritt {step} von {steps}, t {t}: Klick führt hin</translation>
  </message>
  <message>
   <source>The training images are looked through when the image is finished.</source>
   <translation>Die Trainingsbilder werden durchgesehen, sobald das Bild fertig ist.</translation>
  </message>
  <message>
   <source>The training images could not be looked through: {reason}</source>
   <translation>Die Trainingsbilder ließen sich nicht durchsehen: {reason}</translation>
  </message>
  <message>
   <source>As in the training set</source>
   <translation>Wie im Training</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>What is compared. Each lane can be changed afterwards.</source>
   <translation>Was verglichen wird. Jede Spur lässt sich danach ändern.</translation>
  </message>
  <message>
   <source>Images in each lane</source>
   <translation>Bilder je Spur</translation>
  </message>
  <message>
   <source>How many images each lane draws.</source>
   <translation>Wie viele Bilder jede Spur erzeugt.</translation>
  </message>
  <message>
   <source>Seed of the first image. All lanes begin from the same noise.</source>
   <translation>Seed des ersten Bildes. Alle Spuren beginnen mit demselben Rauschen.</translation>
  </message>
  <message>
   <source>Common context</source>
   <translation>Gemeinsamer Kontext</translation>
  </message>
  <message>
   <source>What the model is told to draw, in every lane that has no context of its own. Figures of quality are to be quoted with contexts as in the training set.</source>
   <translation>Was das Modell darstellen soll, in jeder Spur ohne eigenen Kontext. Gütezahlen sind mit Kontexten wie im Training anzugeben.</translation>
  </message>
  <message>
   <source>Lane</source>
   <translation>Spur</translation>
  </message>
  <message>
   <source>Add a lane</source>
   <translation>Spur hinzufügen</translation>
  </message>
  <message>
   <source>Add a lane; there can be {count}.</source>
   <translation>Spur hinzufügen; es kann {count} geben.</translation>
  </message>
  <message>
   <source>Show the lanes' setup</source>
   <translation>Einstellungen der Spuren zeigen</translation>
  </message>
  <message>
   <source>Show what each lane draws, or leave that room to the images.</source>
   <translation>Zeigen, was jede Spur erzeugt, oder den Platz den Bildern lassen.</translation>
  </message>
  <message>
   <source>Run</source>
   <comment>begin the comparison</comment>
   <translation>Starten</translation>
  </message>
  <message>
   <source>Run the comparison</source>
   <translation>Vergleich starten</translation>
  </message>
  <message>
   <source>Draw all lanes, one after the other, then judge them. (Ctrl+Return, F5)</source>
   <translation>Alle Spuren erzeugen, eine nach der anderen, und dann beurteilen. (Strg+Eingabe, F5)</translation>
  </message>
  <message>
   <source>End the comparison; what is drawn stays. (Esc)</source>
   <translation>Vergleich beenden; was erzeugt ist, bleibt. (Esc)</translation>
  </message>
  <message>
   <source>{nfe} NFE · {per_image} per image</source>
   <translation>{nfe} NFE · {per_image} je Bild</translation>
  </message>
  <message>
   <source>Image {place} · seed {seed}
{context}</source>
   <translation>Bild {place} · Seed {seed}
{context}</translation>
  </message>
  <message>
   <source>Remove lane {number}</source>
   <translation>Spur {number} entfernen</translation>
  </message>
  <message>
   <source>Remove this lane.</source>
   <translation>Diese Spur entfernen.</translation>
  </message>
  <message>
   <source>Images of lane {number}</source>
   <translation>Bilder der Spur {number}</translation>
  </message>
  <message>
   <source>Progress of lane {number}</source>
   <translation>Fortschritt der Spur {number}</translation>
  </message>
  <message>
   <source>Figures of lane {number}</source>
   <translation>Zahlen der Spur {number}</translation>
  </message>
  <message>
   <source>Network evaluations per image (NFE), and time per image.</source>
   <translation>Auswertungen des Netzes je Bild (NFE) und Zeit je Bild.</translation>
  </message>
  <message>
   <source>Waits for its turn…</source>
   <translation>Wartet, bis sie dran ist…</translation>
  </message>
  <message>
   <source>Step {step} of {steps}</source>
   <translation>Schritt {step} von {steps}</translation>
  </message>
  <message>
   <source>Drawing {count} images to judge from…</source>
   <translation>{count} Bilder zum Beurteilen werden erzeugt…</translation>
  </message>
  <message>
   <source>Cancelled · {figures}</source>
   <translation>Abgebrochen · {figures}</translation>
  </message>
  <message>
   <source>Not drawn.</source>
   <translation>Nicht erzeugt.</translation>
  </message>
  <message>
   <source>Run to draw this lane.</source>
   <translation>Starten erzeugt diese Spur.</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
  <message>
   <source>Judge with {count} images</source>
   <translation>Mit {count} Bildern beurteilen</translation>
  </message>
  <message>
   <source>Judge every lane with {count} images</source>
   <translation>Jede Spur mit {count} Bildern beurteilen</translation>
  </message>
  <message>
   <source>Let each lane draw on, with the next seeds, until there are {count} images to judge it from: a Frechet distance from fewer is too large, and changes from draw to draw. The images shown and their time stay.</source>
   <translation>Jede Spur mit den nächsten Seeds weiter erzeugen lassen, bis es {count} Bilder zum Beurteilen gibt: Aus weniger ist ein Fréchet-Abstand zu groß und jedes Mal anders. Die gezeigten Bilder und ihre Zeit bleiben.</translation>
  </message>
  <message>
   <source>Open a folder…</source>
   <translation>Ordner öffnen…</translation>
  </message>
  <message>
   <source>Open a zip or .npy…</source>
   <translation>Zip oder .npy öffnen…</translation>
  </message>
  <message>
   <source>Built-in sprites</source>
   <translation>Eingebaute Sprites</translation>
  </message>
  <message>
   <source>Lane {number} cannot be drawn.</source>
   <translation>Spur {number} lässt sich nicht erzeugen.</translation>
  </message>
  <message>
   <source>Choose a model, or another context, in that lane.</source>
   <translation>Wählen Sie in dieser Spur ein Modell oder einen anderen Kontext.</translation>
  </message>
  <message>
   <source>Copy image</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <source>Save image as PNG…</source>
   <translation>Bild als PNG speichern…</translation>
  </message>
  <message>
   <source>Save the lane as one PNG…</source>
   <translation>Spur als ein PNG speichern…</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Spuren</translation>
  </message>
  <message>
   <source>Up to four lanes side by side, from the same seeds  (Ctrl+Alt+1)</source>
   <translation>Bis zu vier Spuren nebeneinander, aus denselben Seeds  (Strg+Alt+1)</translation>
  </message>
  <message>
   <source>Two lanes over each other, with a divider to pull  (Ctrl+Alt+2)</source>
   <translation>Zwei Spuren übereinander, mit einem Teiler zum Ziehen  (Strg+Alt+2)</translation>
  </message>
  <message>
   <source>Quality against steps</source>
   <translation>Güte nach Schritten</translation>
  </message>
  <message>
   <source>How many evaluations each sampler needs for how good images  (Ctrl+Alt+3)</source>
   <translation>Wie viele Auswertungen jeder Sampler für wie gute Bilder braucht  (Strg+Alt+3)</translation>
  </message>
  <message>
   <source>Compare {name}</source>
   <translation>Vergleichen: {name}</translation>
  </message>
  <message>
   <source>The fourth lab's comparison in one click: {count} images of DDPM with all of its steps and of DDIM with 25, from the same seeds; then the time, the quality, and what it comes to.</source>
   <translation>Der Vergleich des vierten Labs mit einem Klick: {count} Bilder von DDPM mit allen Schritten und von DDIM mit 25, aus denselben Seeds; dann die Zeit, die Güte und was daraus folgt.</translation>
  </message>
  <message>
   <source>Compare: {name}</source>
   <translation>Vergleichen: {name}</translation>
  </message>
  <message>
   <source>Set the lanes up for it.</source>
   <translation>Die Spuren dafür einrichten.</translation>
  </message>
  <message>
   <source>View: {name}</source>
   <translation>Ansicht: {name}</translation>
  </message>
  <message>
   <source>Draw all lanes, or the curve.</source>
   <translation>Alle Spuren oder die Kurve erzeugen.</translation>
  </message>
  <message>
   <source>Run again</source>
   <translation>Noch einmal starten</translation>
  </message>
  <message>
   <source>Cancel the comparison</source>
   <translation>Vergleich abbrechen</translation>
  </message>
  <message>
   <source>What is drawn stays.</source>
   <translation>Was erzeugt ist, bleibt.</translation>
  </message>
  <message>
   <source>Run {name}</source>
   <translation>{name} starten</translation>
  </message>
  <message>
   <source>Draw and judge the fourth lab's comparison, and say what it comes to.</source>
   <translation>Den Vergleich des vierten Labs erzeugen, beurteilen und sagen, was daraus folgt.</translation>
  </message>
  <message>
   <source>Draw on, for figures to quote.</source>
   <translation>Weiter erzeugen, für Zahlen zum Angeben.</translation>
  </message>
  <message>
   <source>Save the quality curve as CSV…</source>
   <translation>Gütekurve als CSV speichern…</translation>
  </message>
  <message>
   <source>All figures of all points as a table.</source>
   <translation>Alle Zahlen aller Punkte als Tabelle.</translation>
  </message>
  <message>
   <source>Save the quality curve as PNG…</source>
   <translation>Gütekurve als PNG speichern…</translation>
  </message>
  <message>
   <source>The curve as a picture.</source>
   <translation>Die Kurve als Bild.</translation>
  </message>
  <message>
   <source>Context palette</source>
   <translation>Kontextpalette</translation>
  </message>
  <message>
   <source>This model has no attributes: it was trained on images without classes. It draws without context.</source>
   <translation>Dieses Modell hat keine Attribute: Es wurde mit Bildern ohne Klassen trainiert. Es erzeugt ohne Kontext.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Clear the mix</source>
   <translation>Mischung leeren</translation>
  </message>
  <message>
   <source>All attributes 0: the zero vector, which is not the same as no context.</source>
   <translation>Alle Attribute 0: der Nullvektor, der nicht dasselbe ist wie ohne Kontext.</translation>
  </message>
  <message>
   <source>Use the learned null: the model draws whatever it likes, as when context was dropped.</source>
   <translation>Die gelernte Null nehmen: Das Modell erzeugt, was es will, wie beim Training mit weggelassenem Kontext.</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>Live</translation>
  </message>
  <message>
   <source>Redraw while mixing</source>
   <translation>Beim Mischen neu erzeugen</translation>
  </message>
  <message>
   <source>Redraw up to 16 images at once when the mix, guidance or the seed changes, and well when the hand rests. (Ctrl+L)</source>
   <translation>Bis zu 16 Bilder gleich neu erzeugen, wenn sich Mischung, Guidance oder Seed ändern, und gut, wenn die Hand ruht. (Strg+L)</translation>
  </message>
  <message>
   <source>Blend pad</source>
   <translation>Mischfeld</translation>
  </message>
  <message>
   <source>Drag the handle to blend the four corners. Click a corner's name to put another mix there. Keys: arrows, 1–4 for the corners, Home for the middle.</source>
   <translation>Der Griff mischt die vier Ecken. Ein Klick auf den Namen einer Ecke legt eine andere Mischung dorthin. Tasten: Pfeile, 1–4 für die Ecken, Pos1 für die Mitte.</translation>
  </message>
  <message>
   <source>Saved mixes</source>
   <translation>Gespeicherte Mischungen</translation>
  </message>
  <message>
   <source>Bring back a saved mix.</source>
   <translation>Eine gespeicherte Mischung zurückholen.</translation>
  </message>
  <message>
   <source>Name of the mix</source>
   <translation>Name der Mischung</translation>
  </message>
  <message>
   <source>Name this mix</source>
   <translation>Mischung benennen</translation>
  </message>
  <message>
   <source>A name under which the sliders' values are saved.</source>
   <translation>Ein Name, unter dem die Werte der Regler gespeichert werden.</translation>
  </message>
  <message>
   <source>Save the mix under this name (Return)</source>
   <translation>Mischung unter diesem Namen speichern (Eingabe)</translation>
  </message>
  <message>
   <source>Delete the chosen mix</source>
   <translation>Gewählte Mischung löschen</translation>
  </message>
  <message>
   <source>Blend between four mixes</source>
   <translation>Zwischen vier Mischungen überblenden</translation>
  </message>
  <message>
   <source>Leave empty</source>
   <translation>Leer lassen</translation>
  </message>
  <message>
   <source>What the model is told to draw. Figures of quality compare all images with the whole training set.</source>
   <translation>Was das Modell darstellen soll. Gütezahlen vergleichen alle Bilder mit allen Trainingsbildern.</translation>
  </message>
  <message>
   <source>Classifier-free guidance scale; 1 is none. Above it each step takes two evaluations of the network.</source>
   <translation>Stärke der klassifikatorfreien Guidance; 1 ist keine. Darüber braucht jeder Schritt zwei Auswertungen des Netzes.</translation>
  </message>
  <message>
   <source>Images for each point: more make better figures, and take longer.</source>
   <translation>Bilder je Punkt: Mehr geben bessere Zahlen und dauern länger.</translation>
  </message>
  <message>
   <source>Seed of the first image, the same for all points.</source>
   <translation>Seed des ersten Bildes, gleich für alle Punkte.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>There is no model yet: train one first, or open one.</source>
   <translation>Es gibt noch kein Modell: Trainieren Sie zuerst eines, oder öffnen Sie eines.</translation>
  </message>
  <message>
   <source>No sampler has a number of steps from 1 to {timesteps}.</source>
   <translation>Kein Sampler hat eine Schrittzahl von 1 bis {timesteps}.</translation>
  </message>
  <message>
   <source>Steps of {sampler}</source>
   <translation>Schritte von {sampler}</translation>
  </message>
  <message>
   <source>Numbers of steps for {sampler}, separated by commas; none leaves it out.</source>
   <translation>Schrittzahlen für {sampler}, durch Kommas getrennt; keine lässt ihn weg.</translation>
  </message>
  <message>
   <source>Agreement</source>
   <translation>Treue</translation>
  </message>
  <message>
   <source>Show the Frechet distance (lower is better)</source>
   <translation>Fréchet-Abstand zeigen (kleiner ist besser)</translation>
  </message>
  <message>
   <source>Show the context agreement</source>
   <translation>Treue zum Kontext zeigen</translation>
  </message>
  <message>
   <source>Show the precision</source>
   <translation>Precision zeigen</translation>
  </message>
  <message>
   <source>Show the recall</source>
   <translation>Recall zeigen</translation>
  </message>
  <message>
   <source>Each point is from {samples} images: the Frechet distance is larger than it would be from more, for real images too (the dashed line). Compare points with each other.</source>
   <translation>Jeder Punkt ist aus {samples} Bildern: Der Fréchet-Abstand ist größer als aus mehr Bildern, auch für echte (die gestrichelte Linie). Vergleichen Sie die Punkte untereinander.</translation>
  </message>
  <message>
   <source>Draw the curve</source>
   <translation>Kurve erzeugen</translation>
  </message>
  <message>
   <source>Draw and judge the points that are missing.</source>
   <translation>Die fehlenden Punkte erzeugen und beurteilen.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>End it; the points stay. Run goes on from there.</source>
   <translation>Beenden; die Punkte bleiben. Beim nächsten Start geht es dort weiter.</translation>
  </message>
  <message>
   <source>Forget all points.</source>
   <translation>Alle Punkte vergessen.</translation>
  </message>
  <message>
   <source>Save all figures of all points as a table.</source>
   <translation>Alle Zahlen aller Punkte als Tabelle speichern.</translation>
  </message>
  <message>
   <source>Save the curve as a picture.</source>
   <translation>Die Kurve als Bild speichern.</translation>
  </message>
  <message>
   <source>Choose the images…</source>
   <translation>Bilder wählen…</translation>
  </message>
  <message>
   <source>Choose the images that the model learned from.</source>
   <translation>Die Bilder wählen, aus denen das Modell gelernt hat.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Kennzahl</translation>
  </message>
  <message>
   <source>Progress of the curve</source>
   <translation>Fortschritt der Kurve</translation>
  </message>
  <message>
   <source>Status of the curve</source>
   <translation>Stand der Kurve</translation>
  </message>
  <message>
   <source>There is no point to draw.</source>
   <translation>Es gibt keinen Punkt zu erzeugen.</translation>
  </message>
  <message>
   <source>Each point is from {samples} images.</source>
   <translation>Jeder Punkt ist aus {samples} Bildern.</translation>
  </message>
  <message>
   <source>No images to measure against. {why}</source>
   <translation>Keine Bilder zum Messen. {why}</translation>
  </message>
  <message>
   <source>Save the figures</source>
   <translation>Zahlen speichern</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tabelle (*.csv)</translation>
  </message>
  <message>
   <source>Save the curve</source>
   <translation>Kurve speichern</translation>
  </message>
  <message>
   <source>PNG image (*.png)</source>
   <translation>PNG-Bild (*.png)</translation>
  </message>
  <message>
   <source>real images</source>
   <translation>echte Bilder</translation>
  </message>
  <message>
   <source>Stopped. Run goes on from here.</source>
   <translation>Angehalten. Der nächste Start macht hier weiter.</translation>
  </message>
  <message>
   <source>Draw and judge the points that are missing. (Ctrl+Return)</source>
   <translation>Die fehlenden Punkte erzeugen und beurteilen. (Strg+Eingabe)</translation>
  </message>
  <message>
   <source>Saved '{name}'.</source>
   <translation>„{name}“ gespeichert.</translation>
  </message>
  <message>
   <source>It is in {folder}.</source>
   <translation>Zu finden in {folder}.</translation>
  </message>
  <message>
   <source>'{name}' could not be saved.</source>
   <translation>„{name}“ ließ sich nicht speichern.</translation>
  </message>
  <message>
   <source>Choose a folder that you may write to and that has room.</source>
   <translation>Wählen Sie einen Ordner mit Platz, in den Sie schreiben dürfen.</translation>
  </message>
  <message>
   <source>Open images…</source>
   <translation>Bilder öffnen…</translation>
  </message>
  <message>
   <source>Open a zip or .npy of images</source>
   <translation>Zip oder .npy mit Bildern öffnen</translation>
  </message>
  <message>
   <source>Open a folder of images…</source>
   <translation>Bilderordner öffnen…</translation>
  </message>
  <message>
   <source>One subfolder per class</source>
   <translation>Ein Unterordner je Klasse</translation>
  </message>
  <message>
   <source>Catalogue of image sets…</source>
   <translation>Katalog der Bildersammlungen…</translation>
  </message>
  <message>
   <source>Download MNIST, CIFAR-10 and others, or remove them</source>
   <translation>MNIST, CIFAR-10 und andere laden oder entfernen</translation>
  </message>
  <message>
   <source>Cut a sprite sheet…</source>
   <translation>Sprite-Sheet zerschneiden…</translation>
  </message>
  <message>
   <source>Cut one picture that holds many by an even grid</source>
   <translation>Ein Bild, das viele enthält, nach einem Raster zerschneiden</translation>
  </message>
  <message>
   <source>Paste images</source>
   <translation>Bilder einfügen</translation>
  </message>
  <message>
   <source>Open the image on the clipboard, or the files</source>
   <translation>Bild oder Dateien aus der Zwischenablage öffnen</translation>
  </message>
  <message>
   <source>Compare pad, crop and stretch…</source>
   <translation>Auffüllen, Zuschneiden, Strecken vergleichen…</translation>
  </message>
  <message>
   <source>On the images that are farthest from square</source>
   <translation>An den Bildern, die am wenigsten quadratisch sind</translation>
  </message>
  <message>
   <source>Show the built-in sprites</source>
   <translation>Eingebaute Sprites zeigen</translation>
  </message>
  <message>
   <source>Sprites drawn by the program from a seed</source>
   <translation>Sprites, die das Programm aus einem Seed zeichnet</translation>
  </message>
  <message>
   <source>Use for training</source>
   <translation>Zum Trainieren nehmen</translation>
  </message>
  <message>
   <source>Choose these images in Train</source>
   <translation>Diese Bilder unter Trainieren wählen</translation>
  </message>
  <message>
   <source>Take back the last change of the image set</source>
   <translation>Die letzte Änderung der Bildersammlung zurücknehmen</translation>
  </message>
  <message>
   <source>Do the change again</source>
   <translation>Die Änderung wiederholen</translation>
  </message>
  <message>
   <source>Show the images again as they were read</source>
   <translation>Die Bilder wieder zeigen, wie sie gelesen wurden</translation>
  </message>
  <message>
   <source>Rename the attribute</source>
   <translation>Attribut umbenennen</translation>
  </message>
  <message>
   <source>Give the selected attribute another name</source>
   <translation>Dem gewählten Attribut einen anderen Namen geben</translation>
  </message>
  <message>
   <source>Merge attributes…</source>
   <translation>Attribute vereinen…</translation>
  </message>
  <message>
   <source>Make one attribute of those that are selected</source>
   <translation>Aus den gewählten Attributen eines machen</translation>
  </message>
  <message>
   <source>Leave out attributes</source>
   <translation>Attribute weglassen</translation>
  </message>
  <message>
   <source>The selected attributes are not learned; their images stay</source>
   <translation>Die gewählten Attribute werden nicht gelernt; ihre Bilder bleiben</translation>
  </message>
  <message>
   <source>Leave out attributes with their images</source>
   <translation>Attribute mit ihren Bildern weglassen</translation>
  </message>
  <message>
   <source>The selected attributes are not learned, nor their images</source>
   <translation>Weder die gewählten Attribute noch ihre Bilder werden gelernt</translation>
  </message>
  <message>
   <source>An attribute that can then be given to images</source>
   <translation>Ein Attribut, das dann Bildern gegeben werden kann</translation>
  </message>
  <message>
   <source>Training draws each class as often as any other</source>
   <translation>Das Training nimmt jede Klasse gleich oft</translation>
  </message>
  <message>
   <source>Leave out the selected images</source>
   <translation>Gewählte Bilder weglassen</translation>
  </message>
  <message>
   <source>Their files stay as they are</source>
   <translation>Ihre Dateien bleiben, wie sie sind</translation>
  </message>
  <message>
   <source>Find images by file name</source>
   <translation>Bilder nach Dateiname suchen</translation>
  </message>
  <message>
   <source>Show only some images</source>
   <translation>Nur einige Bilder zeigen</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Open file…</source>
   <translation>Datei öffnen…</translation>
  </message>
  <message>
   <source>Open a zip or .npy of images  (Ctrl+O)</source>
   <translation>Zip oder .npy mit Bildern öffnen  (Strg+O)</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Ordner…</translation>
  </message>
  <message>
   <source>Open a folder, one subfolder per class  (Ctrl+L)</source>
   <translation>Ordner öffnen, ein Unterordner je Klasse  (Strg+L)</translation>
  </message>
  <message>
   <source>Catalogue…</source>
   <translation>Katalog…</translation>
  </message>
  <message>
   <source>Well-known image sets to download: MNIST, CIFAR-10 and others</source>
   <translation>Bekannte Bildersammlungen zum Herunterladen: MNIST, CIFAR-10 und andere</translation>
  </message>
  <message>
   <source>Sheet…</source>
   <translation>Sheet…</translation>
  </message>
  <message>
   <source>Cut one picture that holds many by an even grid  (Ctrl+Shift+G)</source>
   <translation>Ein Bild, das viele enthält, nach einem Raster zerschneiden  (Strg+Umschalt+G)</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Cut a sprite sheet</source>
   <translation>Sprite-Sheet zerschneiden</translation>
  </message>
  <message>
   <source>What is changed of these images. No file is changed.</source>
   <translation>Was an diesen Bildern geändert ist. Keine Datei wird geändert.</translation>
  </message>
  <message>
   <source>The images as the network sees them</source>
   <translation>Die Bilder, wie das Netz sie sieht</translation>
  </message>
  <message>
   <source>Image set</source>
   <translation>Bildersammlung</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Reading {name} …</source>
   <translation>{name} wird gelesen …</translation>
  </message>
  <message>
   <source>{what}: {name}, {done:,} of {total:,}</source>
   <translation>{what}: {name}, {done:,} von {total:,}</translation>
  </message>
  <message>
   <source>The images could not be shown</source>
   <translation>Die Bilder ließen sich nicht zeigen</translation>
  </message>
  <message>
   <source>Take the last change back.</source>
   <translation>Nehmen Sie die letzte Änderung zurück.</translation>
  </message>
  <message>
   <source>Changed: {words}</source>
   <translation>Geändert: {words}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images</source>
   <extracomment>For one: {n:,} image</extracomment>
   <translation>
    <numerusform>{n:,} Bild</numerusform>
    <numerusform>{n:,} Bilder</numerusform>
   </translation>
  </message>
  <message>
   <source>{size} × {size} pixels, {channels}</source>
   <translation>{size} × {size} Pixel, {channels}</translation>
  </message>
  <message>
   <source>no classes</source>
   <translation>keine Klassen</translation>
  </message>
  <message numerus="yes">
   <source>{n} attributes</source>
   <extracomment>For one: {n} attribute</extracomment>
   <translation>
    <numerusform>{n} Attribut</numerusform>
    <numerusform>{n} Attribute</numerusform>
   </translation>
  </message>
  <message>
   <source>{left_out:,} left out</source>
   <translation>{left_out:,} weggelassen</translation>
  </message>
  <message>
   <source>Palettes (*.gpl *.hex);;All files (*)</source>
   <translation>Paletten (*.gpl *.hex);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>The colour that is drawn with. Click to mix another.</source>
   <translation>Die Farbe, mit der gezeichnet wird. Ein Klick mischt eine andere.</translation>
  </message>
  <message>
   <source>Colours used last</source>
   <translation>Zuletzt benutzte Farben</translation>
  </message>
  <message>
   <source>Used last.</source>
   <translation>Zuletzt benutzt.</translation>
  </message>
  <message>
   <source>Colours of the model</source>
   <translation>Farben des Modells</translation>
  </message>
  <message>
   <source>The model draws in such colours.</source>
   <translation>In solchen Farben malt das Modell.</translation>
  </message>
  <message>
   <source>Palette</source>
   <translation>Palette</translation>
  </message>
  <message>
   <source>From the palette.</source>
   <translation>Aus der Palette.</translation>
  </message>
  <message>
   <source>Another palette</source>
   <translation>Andere Palette</translation>
  </message>
  <message>
   <source>Load a palette file (.gpl of GIMP, or .hex), or take the program's own.</source>
   <translation>Eine Palettendatei laden (.gpl von GIMP oder .hex), oder die Palette des Programms nehmen.</translation>
  </message>
  <message>
   <source>The program's own palette</source>
   <translation>Palette des Programms</translation>
  </message>
  <message>
   <source>Colour {name}</source>
   <translation>Farbe {name}</translation>
  </message>
  <message>
   <source>Colour to draw with</source>
   <translation>Farbe zum Zeichnen</translation>
  </message>
  <message>
   <source>Load a palette</source>
   <translation>Palette laden</translation>
  </message>
  <message>
   <source>Used last</source>
   <translation>Zuletzt benutzt</translation>
  </message>
  <message>
   <source>Of the model</source>
   <translation>Des Modells</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>transparent</source>
   <translation>transparent</translation>
  </message>
  <message>
   <source>The palette was not loaded.</source>
   <translation>Die Palette wurde nicht geladen.</translation>
  </message>
  <message>
   <source>Choose a .gpl or .hex file.</source>
   <translation>Wählen Sie eine .gpl- oder .hex-Datei.</translation>
  </message>
  <message>
   <source>Load a palette…</source>
   <translation>Palette laden…</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>How far the drawing is noised before the model denoises it (SDEdit, Meng et al. 2022): a share of T. Little noise keeps nearly all of it, much noise only the gist.</source>
   <translation>Wie stark die Zeichnung verrauscht wird, bevor das Modell sie entrauscht (SDEdit, Meng et al. 2022): ein Anteil von T. Wenig Rauschen behält fast alles, viel nur das Grobe.</translation>
  </message>
  <message>
   <source>The drawing with this much noise</source>
   <translation>Die Zeichnung mit so viel Rauschen</translation>
  </message>
  <message>
   <source>xt: what the model is given, the drawing at this much noise; live also what it makes.</source>
   <translation>xt: was das Modell bekommt, die Zeichnung mit so viel Rauschen; live auch, was es daraus macht.</translation>
  </message>
  <message>
   <source>Choose a model to see how much noise this is.</source>
   <translation>Wählen Sie ein Modell, um zu sehen, wie viel Rauschen das ist.</translation>
  </message>
  <message>
   <source>Live: show what becomes of it</source>
   <translation>Live: zeigen, was daraus wird</translation>
  </message>
  <message>
   <source>Show what the model makes of it while you draw: a quick draft at each stroke, a better one when the hand rests. It is drawn from one seed, so that only your changes make the difference.</source>
   <translation>Schon beim Zeichnen zeigen, was das Modell daraus macht: bei jedem Strich ein schneller Entwurf, ein besserer, wenn die Hand ruht. Er kommt immer aus demselben Seed, sodass nur Ihre Änderungen den Unterschied machen.</translation>
  </message>
  <message>
   <source>Redraw only the mask</source>
   <translation>Nur die Maske neu erzeugen</translation>
  </message>
  <message>
   <source>Inpainting: the model draws where the mask is painted, to go with the rest, which stays exactly as it is.</source>
   <translation>Inpainting: Das Modell malt, wo die Maske ist, passend zum Rest, der genau so bleibt.</translation>
  </message>
  <message>
   <source>Resample</source>
   <translation>Neu ziehen</translation>
  </message>
  <message>
   <source>How often each stretch of steps is walked, back up by noise in between, so that what is drawn goes better with what is kept (RePaint, Lugmayr et al. 2022). 1 is once; the time grows with it.</source>
   <translation>Wie oft jedes Stück der Schritte gegangen wird, dazwischen mit Rauschen zurück, damit das Neue besser zum Alten passt (RePaint, Lugmayr et al. 2022). 1 ist einmal; die Zeit wächst mit.</translation>
  </message>
  <message>
   <source>Variations</source>
   <translation>Variationen</translation>
  </message>
  <message>
   <source>How many are drawn, each from a seed of its own.</source>
   <translation>Wie viele erzeugt werden, jede aus einem eigenen Seed.</translation>
  </message>
  <message>
   <source>Let the model finish it</source>
   <translation>Vom Modell vollenden lassen</translation>
  </message>
  <message>
   <source>Noise the drawing as chosen, and let the model denoise it. (Ctrl+Shift+Return)</source>
   <translation>Die Zeichnung wie gewählt verrauschen und vom Modell entrauschen lassen. (Strg+Umschalt+Eingabe)</translation>
  </message>
  <message>
   <source>How much noise</source>
   <translation>Wie viel Rauschen</translation>
  </message>
  <message>
   <source>t = {t} of {timesteps}</source>
   <translation>t = {t} von {timesteps}</translation>
  </message>
  <message>
   <source>Choose a model first.</source>
   <translation>Wählen Sie zuerst ein Modell.</translation>
  </message>
  <message>
   <source>Paint what is to be redrawn, on the layer “Mask”.</source>
   <translation>Malen Sie auf der Ebene „Maske“, was neu entstehen soll.</translation>
  </message>
  <message>
   <source>What the model makes of it</source>
   <translation>Was das Modell daraus macht</translation>
  </message>
  <message>
   <source>Move left</source>
   <translation>Nach links schieben</translation>
  </message>
  <message>
   <source>Move right</source>
   <translation>Nach rechts schieben</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben schieben</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten schieben</translation>
  </message>
  <message>
   <source>Drawing board</source>
   <translation>Zeichenfläche</translation>
  </message>
  <message>
   <source>Open image…</source>
   <translation>Bild öffnen…</translation>
  </message>
  <message>
   <source>Open an image file on the canvas.</source>
   <translation>Eine Bilddatei auf der Zeichenfläche öffnen.</translation>
  </message>
  <message>
   <source>Take the chosen image</source>
   <translation>Gewähltes Bild nehmen</translation>
  </message>
  <message>
   <source>Go on with the image that is chosen among those drawn.</source>
   <translation>Mit dem Bild weitermachen, das unter den erzeugten gewählt ist.</translation>
  </message>
  <message>
   <source>Open an image</source>
   <translation>Bild öffnen</translation>
  </message>
  <message>
   <source>Flip left to right</source>
   <translation>Waagerecht spiegeln</translation>
  </message>
  <message>
   <source>Flip top to bottom</source>
   <translation>Senkrecht spiegeln</translation>
  </message>
  <message>
   <source>Copy the drawing</source>
   <translation>Zeichnung kopieren</translation>
  </message>
  <message>
   <source>Paste an image</source>
   <translation>Bild einfügen</translation>
  </message>
  <message>
   <source>no model is chosen</source>
   <translation>kein Modell ist gewählt</translation>
  </message>
  <message>
   <source>Undo drawing</source>
   <translation>Zeichnen rückgängig</translation>
  </message>
  <message>
   <source>Undo the last stroke.</source>
   <translation>Den letzten Strich zurücknehmen.</translation>
  </message>
  <message>
   <source>Redo drawing</source>
   <translation>Zeichnen wiederholen</translation>
  </message>
  <message>
   <source>Redo it.</source>
   <translation>Ihn wiederholen.</translation>
  </message>
  <message>
   <source>Open an image to draw on…</source>
   <translation>Bild zum Bemalen öffnen…</translation>
  </message>
  <message>
   <source>From a file.</source>
   <translation>Aus einer Datei.</translation>
  </message>
  <message>
   <source>Paste an image to draw on</source>
   <translation>Bild zum Bemalen einfügen</translation>
  </message>
  <message>
   <source>From the clipboard.</source>
   <translation>Aus der Zwischenablage.</translation>
  </message>
  <message>
   <source>To the clipboard.</source>
   <translation>In die Zwischenablage.</translation>
  </message>
  <message>
   <source>Draw on the chosen image</source>
   <translation>Gewähltes Bild bemalen</translation>
  </message>
  <message>
   <source>Take it to the canvas.</source>
   <translation>Es auf die Zeichenfläche nehmen.</translation>
  </message>
  <message>
   <source>Redraw the rest instead.</source>
   <translation>Stattdessen den Rest neu erzeugen.</translation>
  </message>
  <message>
   <source>Redraw nothing.</source>
   <translation>Nichts neu erzeugen.</translation>
  </message>
  <message>
   <source>Erase all of it.</source>
   <translation>Alles löschen.</translation>
  </message>
  <message>
   <source>Let the model finish the drawing</source>
   <translation>Zeichnung vom Modell vollenden lassen</translation>
  </message>
  <message>
   <source>Noise the drawing, and let the model denoise it.</source>
   <translation>Die Zeichnung verrauschen und vom Modell entrauschen lassen.</translation>
  </message>
  <message>
   <source>Take variation {index}</source>
   <translation>Variation {index} nehmen</translation>
  </message>
  <message>
   <source>Back to before</source>
   <translation>Zurück zu vorher</translation>
  </message>
  <message>
   <source>What is on the clipboard</source>
   <translation>Der Inhalt der Zwischenablage</translation>
  </message>
  <message>
   <source>Copy an image in another program, or open a file.</source>
   <translation>Kopieren Sie ein Bild in einem anderen Programm, oder öffnen Sie eine Datei.</translation>
  </message>
  <message>
   <source>What was dropped</source>
   <translation>Das Abgelegte</translation>
  </message>
  <message>
   <source>There is no image to paste.</source>
   <translation>Es gibt kein Bild zum Einfügen.</translation>
  </message>
  <message>
   <source>The clipboard holds none.</source>
   <translation>Die Zwischenablage enthält keines.</translation>
  </message>
  <message>
   <source>The reason: {error}.</source>
   <translation>Der Grund: {error}.</translation>
  </message>
  <message>
   <source>Choose another image.</source>
   <translation>Wählen Sie ein anderes Bild.</translation>
  </message>
  <message>
   <source>'{what}' cannot be drawn on.</source>
   <translation>„{what}“ lässt sich nicht bemalen.</translation>
  </message>
  <message>
   <source>Close the variations</source>
   <translation>Variationen schließen</translation>
  </message>
  <message>
   <source>Put the variations away.</source>
   <translation>Die Variationen weglegen.</translation>
  </message>
  <message numerus="yes">
   <source>Before, and {n} variations · point at one to compare, click to take it</source>
   <extracomment>For one: Before, and {n} variation · point at one to compare, click to take it</extracomment>
   <translation>
    <numerusform>Vorher und {n} Variation · zeigen vergleicht, klicken nimmt sie</numerusform>
    <numerusform>Vorher und {n} Variationen · zeigen vergleicht, klicken nimmt eine</numerusform>
   </translation>
  </message>
  <message>
   <source>Variation {index}
Click to go on with it</source>
   <translation>Variation {index}
Klick macht mit ihr weiter</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>Pencil</source>
   <translation>Stift</translation>
  </message>
  <message>
   <source>Draw freely; Shift+click draws a straight line from where you ended. (B)</source>
   <translation>Frei zeichnen; Umschalt+Klick zieht eine Gerade vom letzten Ende aus. (B)</translation>
  </message>
  <message>
   <source>Eraser</source>
   <translation>Radierer</translation>
  </message>
  <message>
   <source>Erase to the background; the right button does so with any tool. (E)</source>
   <translation>Bis auf den Hintergrund radieren; die rechte Maustaste tut das mit jedem Werkzeug. (E)</translation>
  </message>
  <message>
   <source>Fill</source>
   <translation>Füllen</translation>
  </message>
  <message>
   <source>Fill what hangs together and is alike. On the mask, Shift goes by colour. (G)</source>
   <translation>Füllen, was zusammenhängt und gleich ist. Auf der Maske geht Umschalt nach Farbe. (G)</translation>
  </message>
  <message>
   <source>Pipette</source>
   <translation>Pipette</translation>
  </message>
  <message>
   <source>Take a colour from the picture; Alt+click does so with any tool. (I)</source>
   <translation>Eine Farbe aus dem Bild nehmen; Alt+Klick tut das mit jedem Werkzeug. (I)</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Linie</translation>
  </message>
  <message>
   <source>A straight line; with Shift level, upright or diagonal. (L)</source>
   <translation>Eine Gerade; mit Umschalt waagerecht, senkrecht oder diagonal. (L)</translation>
  </message>
  <message>
   <source>Rectangle</source>
   <translation>Rechteck</translation>
  </message>
  <message>
   <source>A rectangle; with Shift a square. (R)</source>
   <translation>Ein Rechteck; mit Umschalt ein Quadrat. (R)</translation>
  </message>
  <message>
   <source>Ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <source>An ellipse; with Shift a circle. (O)</source>
   <translation>Eine Ellipse; mit Umschalt ein Kreis. (O)</translation>
  </message>
  <message>
   <source>The side of the brush in pixels, also of the outline of shapes. (1, 2, 3, 4)</source>
   <translation>Die Seite des Pinsels in Pixeln, auch für den Umriss von Formen. (1, 2, 3, 4)</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <source>Filled shapes</source>
   <translation>Gefüllte Formen</translation>
  </message>
  <message>
   <source>Draw rectangles and ellipses whole.</source>
   <translation>Rechtecke und Ellipsen ausgefüllt zeichnen.</translation>
  </message>
  <message>
   <source>Mirror</source>
   <translation>Spiegeln</translation>
  </message>
  <message>
   <source>Draw everything on both sides, left and right. (M)</source>
   <translation>Alles auf beiden Seiten zeichnen, links und rechts. (M)</translation>
  </message>
  <message>
   <source>Grid</source>
   <translation>Raster</translation>
  </message>
  <message>
   <source>Lines between the pixels.</source>
   <translation>Linien zwischen den Pixeln.</translation>
  </message>
  <message>
   <source>Brush size</source>
   <translation>Pinselgröße</translation>
  </message>
  <message>
   <source>More: move, flip and clear the picture and the mask.</source>
   <translation>Mehr: Bild und Maske schieben, spiegeln und leeren.</translation>
  </message>
  <message>
   <source>Brush</source>
   <translation>Pinsel</translation>
  </message>
  <message>
   <source>Ctrl+Z</source>
   <translation>Strg+Z</translation>
  </message>
  <message>
   <source>Ctrl+Shift+Z</source>
   <translation>Strg+Umschalt+Z</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Draw the picture that the model begins with. (Q changes)</source>
   <translation>Das Bild zeichnen, mit dem das Modell beginnt. (Q wechselt)</translation>
  </message>
  <message>
   <source>Mask</source>
   <translation>Maske</translation>
  </message>
  <message>
   <source>Paint what the model is to redraw; the rest stays as it is. (Q changes)</source>
   <translation>Malen, was das Modell neu erzeugen soll; der Rest bleibt, wie er ist. (Q wechselt)</translation>
  </message>
  <message>
   <source>Drop images here</source>
   <translation>Bilder hier ablegen</translation>
  </message>
  <message>
   <source>Folders, one per class, or any number of files; a zip or tar of them; a sprite sheet to be cut; or .npy arrays of images with their labels beside them. An image can also be pasted  (Ctrl+V).</source>
   <translation>Ordner, einer je Klasse, oder beliebig viele Dateien; ein Zip oder Tar davon; ein Sprite-Sheet zum Zerschneiden; oder .npy-Felder von Bildern mit ihren Labels daneben. Ein Bild lässt sich auch einfügen  (Strg+V).</translation>
  </message>
  <message>
   <source>Open the image set of last time</source>
   <translation>Die Bildersammlung vom letzten Mal öffnen</translation>
  </message>
  <message>
   <source>Open the image set of last time, with all that was changed of it</source>
   <translation>Die Bildersammlung vom letzten Mal öffnen, mit allem, was daran geändert wurde</translation>
  </message>
  <message>
   <source>Open {name} again</source>
   <translation>{name} wieder öffnen</translation>
  </message>
  <message>
   <source>A zip of images, or a .npy file</source>
   <translation>Ein Zip mit Bildern oder eine .npy-Datei</translation>
  </message>
  <message>
   <source>Open folder…</source>
   <translation>Ordner öffnen…</translation>
  </message>
  <message>
   <source>A folder of images, one subfolder per class</source>
   <translation>Ein Ordner mit Bildern, ein Unterordner je Klasse</translation>
  </message>
  <message>
   <source>Download MNIST, CIFAR-10 and others</source>
   <translation>MNIST, CIFAR-10 und andere laden</translation>
  </message>
  <message>
   <source>Look at the built-in sprites</source>
   <translation>Eingebaute Sprites ansehen</translation>
  </message>
  <message>
   <source>Sprites drawn by the program</source>
   <translation>Vom Programm gezeichnete Sprites</translation>
  </message>
  <message>
   <source>Show the update equation</source>
   <translation>Aktualisierungsgleichung zeigen</translation>
  </message>
  <message>
   <source>Show the update equation of the sampler whole: general form, terms and paper.</source>
   <translation>Die Aktualisierungsgleichung des Samplers ganz zeigen: allgemeine Form, Terme und Quelle.</translation>
  </message>
  <message>
   <source>Update equation</source>
   <translation>Aktualisierungsgleichung</translation>
  </message>
  <message>
   <source>Update equation, whole</source>
   <translation>Aktualisierungsgleichung, ganz</translation>
  </message>
  <message>
   <source>Terms of the equation in words</source>
   <translation>Terme der Gleichung in Worten</translation>
  </message>
  <message>
   <source>Update equation, whole, with its terms</source>
   <translation>Aktualisierungsgleichung, ganz, mit ihren Termen</translation>
  </message>
  <message>
   <source>with {quantities}</source>
   <translation>mit {quantities}</translation>
  </message>
  <message>
   <source>Pad</source>
   <translation>Auffüllen</translation>
  </message>
  <message>
   <source>All of it, background beside it</source>
   <translation>Ganz, daneben Hintergrund</translation>
  </message>
  <message>
   <source>Crop</source>
   <translation>Zuschneiden</translation>
  </message>
  <message>
   <source>Only the middle square</source>
   <translation>Nur das mittlere Quadrat</translation>
  </message>
  <message>
   <source>Stretch</source>
   <translation>Strecken</translation>
  </message>
  <message>
   <source>All of it, out of proportion</source>
   <translation>Ganz, aber verzerrt</translation>
  </message>
  <message>
   <source>Images that are not square</source>
   <translation>Bilder, die nicht quadratisch sind</translation>
  </message>
  <message>
   <source>The images farthest from square, as the network would see them at {size} × {size} pixels. They have {sizes} pixels.</source>
   <translation>Die am wenigsten quadratischen Bilder, wie das Netz sie mit {size} × {size} Pixeln sähe. Sie haben {sizes} Pixel.</translation>
  </message>
  <message>
   <source>Use this fit</source>
   <translation>So einpassen</translation>
  </message>
  <message>
   <source>Read the images again with the chosen fit</source>
   <translation>Die Bilder mit der gewählten Einpassung neu lesen</translation>
  </message>
  <message>
   <source>Compare pad, crop and stretch on the images that are farthest from square</source>
   <translation>Auffüllen, Zuschneiden und Strecken an den am wenigsten quadratischen Bildern vergleichen</translation>
  </message>
  <message>
   <source>Compare the fits</source>
   <translation>Einpassungen vergleichen</translation>
  </message>
  <message>
   <source>The fits cannot be compared</source>
   <translation>Die Einpassungen lassen sich nicht vergleichen</translation>
  </message>
  <message>
   <source>The images are square</source>
   <translation>Die Bilder sind quadratisch</translation>
  </message>
  <message>
   <source>Each fit gives the same.</source>
   <translation>Jede Einpassung ergibt dasselbe.</translation>
  </message>
  <message>
   <source>There is nothing to compare</source>
   <translation>Es gibt nichts zu vergleichen</translation>
  </message>
  <message>
   <source>These images are all of one shape: they come from the program itself or from an array.</source>
   <translation>Diese Bilder haben alle dieselbe Form: Sie kommen aus dem Programm selbst oder aus einem Array.</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Erweitert</translation>
  </message>
  <message>
   <source>you left it out</source>
   <translation>von Ihnen weggelassen</translation>
  </message>
  <message>
   <source>Left-out files</source>
   <translation>Weggelassene Dateien</translation>
  </message>
  <message>
   <source>Animations</source>
   <translation>Animationen</translation>
  </message>
  <message>
   <source>Empty cells</source>
   <translation>Leere Zellen</translation>
  </message>
  <message>
   <source>Odd sizes</source>
   <translation>Andere Größen</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <translation>Dubletten</translation>
  </message>
  <message>
   <source>Nearly empty</source>
   <translation>Fast leer</translation>
  </message>
  <message>
   <source>Class imbalance</source>
   <translation>Ungleiche Klassen</translation>
  </message>
  <message>
   <source>left-out files</source>
   <translation>weggelassene Dateien</translation>
  </message>
  <message>
   <source>animations</source>
   <translation>Animationen</translation>
  </message>
  <message>
   <source>empty cells</source>
   <translation>leere Zellen</translation>
  </message>
  <message>
   <source>odd sizes</source>
   <translation>Bilder anderer Größe</translation>
  </message>
  <message>
   <source>attributes</source>
   <translation>Attribute</translation>
  </message>
  <message>
   <source>changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>duplicates</source>
   <translation>Dubletten</translation>
  </message>
  <message>
   <source>nearly empty</source>
   <translation>fast leere Bilder</translation>
  </message>
  <message>
   <source>class imbalance</source>
   <translation>ungleiche Klassen</translation>
  </message>
  <message>
   <source>What is worth knowing about these images before learning from them</source>
   <translation>Was man über diese Bilder wissen sollte, bevor man aus ihnen lernt</translation>
  </message>
  <message>
   <source>Files left out</source>
   <translation>Weggelassene Dateien</translation>
  </message>
  <message>
   <source>Files that are not learned from, and why</source>
   <translation>Dateien, aus denen nicht gelernt wird, und warum</translation>
  </message>
  <message>
   <source>Learn from the selected files again, as far as you left them out yourself</source>
   <translation>Wieder aus den ausgewählten Dateien lernen, soweit Sie sie selbst weggelassen haben</translation>
  </message>
  <message>
   <source>What was found, and what was left out</source>
   <translation>Befunde und Weggelassenes</translation>
  </message>
  <message>
   <source>What is worth knowing of these images, and the files that were left out</source>
   <translation>Was man über diese Bilder wissen sollte, und die weggelassenen Dateien</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>Show only these images</source>
   <translation>Nur diese Bilder zeigen</translation>
  </message>
  <message>
   <source>Leave these images out</source>
   <translation>Diese Bilder weglassen</translation>
  </message>
  <message>
   <source>Show only the first {count:,} of these images</source>
   <translation>Nur die ersten {count:,} dieser Bilder zeigen</translation>
  </message>
  <message>
   <source>Leave the first {count:,} of these images out</source>
   <translation>Die ersten {count:,} dieser Bilder weglassen</translation>
  </message>
  <message>
   <source>Draw each class as often as any other in training</source>
   <translation>Beim Trainieren jede Klasse gleich oft ziehen</translation>
  </message>
  <message>
   <source>Show the files, each with the reason</source>
   <translation>Die Dateien zeigen, jede mit dem Grund</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What is done about it</source>
   <translation>Maßnahme</translation>
  </message>
  <message>
   <source>left out by you</source>
   <translation>von Ihnen weggelassen</translation>
  </message>
  <message>
   <source>Found ({count})</source>
   <translation>Befunde ({count})</translation>
  </message>
  <message>
   <source>Found (nothing)</source>
   <translation>Befunde (keine)</translation>
  </message>
  <message>
   <source>Left out ({count:,})</source>
   <translation>Weggelassen ({count:,})</translation>
  </message>
  <message>
   <source>Left out (none)</source>
   <translation>Weggelassen (nichts)</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Ausgleichen</translation>
  </message>
  <message>
   <source>Every frame</source>
   <translation>Jedes Einzelbild</translation>
  </message>
  <message>
   <source>Learn from every frame of them</source>
   <translation>Aus jedem Einzelbild lernen</translation>
  </message>
  <message>
   <source>Show files</source>
   <translation>Dateien zeigen</translation>
  </message>
  <message>
   <source>Why it is left out</source>
   <translation>Warum sie weggelassen ist</translation>
  </message>
  <message>
   <source>balanced: each class is drawn as often as any other</source>
   <translation>ausgeglichen: jede Klasse wird gleich oft gezogen</translation>
  </message>
  <message>
   <source>The history has a difficulty.</source>
   <translation>Der Verlauf hat ein Problem.</translation>
  </message>
  <message>
   <source>Save as PNG</source>
   <translation>Als PNG speichern</translation>
  </message>
  <message numerus="yes">
   <source>Deleted {n:,} generations.</source>
   <extracomment>For one: Deleted one generation.</extracomment>
   <translation>
    <numerusform>Eine Erzeugung gelöscht.</numerusform>
    <numerusform>{n:,} Erzeugungen gelöscht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>They can be brought back until the program ends.</source>
   <extracomment>For one: It can be brought back until the program ends.</extracomment>
   <translation>
    <numerusform>Sie lässt sich zurückholen, bis das Programm endet.</numerusform>
    <numerusform>Sie lassen sich zurückholen, bis das Programm endet.</numerusform>
   </translation>
  </message>
  <message>
   <source>This generation has no context of its own.</source>
   <translation>Diese Erzeugung hat keinen eigenen Kontext.</translation>
  </message>
  <message>
   <source>Its contexts were drawn from the training set.</source>
   <translation>Ihre Kontexte wurden aus den Trainingsbildern gezogen.</translation>
  </message>
  <message>
   <source>Choose “Use all” to draw them again.</source>
   <translation>„Alles nehmen“ zieht sie noch einmal.</translation>
  </message>
  <message>
   <source>This generation is gone.</source>
   <translation>Diese Erzeugung gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>Another window has deleted it.</source>
   <translation>Ein anderes Fenster hat sie gelöscht.</translation>
  </message>
  <message>
   <source>Nothing was deleted.</source>
   <translation>Nichts wurde gelöscht.</translation>
  </message>
  <message>
   <source>There is nothing without a star that is so old.</source>
   <translation>Nichts ohne Stern ist so alt.</translation>
  </message>
  <message>
   <source>Nothing has been drawn yet.

Press Generate: every generation appears here with its images and its recipe, and stays until it is deleted.</source>
   <translation>Noch wurde nichts erzeugt.

Mit „Erzeugen“ beginnen: Jede Erzeugung erscheint hier mit ihren Bildern und ihrem Rezept und bleibt, bis sie gelöscht wird.</translation>
  </message>
  <message>
   <source>Delete what is older than a day and has no star</source>
   <translation>Löschen, was älter als ein Tag ist und keinen Stern hat</translation>
  </message>
  <message>
   <source>Delete what is older than a week and has no star</source>
   <translation>Löschen, was älter als eine Woche ist und keinen Stern hat</translation>
  </message>
  <message>
   <source>Delete what is older than a month and has no star</source>
   <translation>Löschen, was älter als ein Monat ist und keinen Stern hat</translation>
  </message>
  <message>
   <source>Use all</source>
   <translation>Alles nehmen</translation>
  </message>
  <message>
   <source>History: use all</source>
   <translation>Verlauf: alles nehmen</translation>
  </message>
  <message>
   <source>Use seed</source>
   <translation>Seed nehmen</translation>
  </message>
  <message>
   <source>History: use seed</source>
   <translation>Verlauf: Seed nehmen</translation>
  </message>
  <message>
   <source>Use context</source>
   <translation>Kontext nehmen</translation>
  </message>
  <message>
   <source>History: use context</source>
   <translation>Verlauf: Kontext nehmen</translation>
  </message>
  <message>
   <source>Show in the grid</source>
   <translation>Im Raster zeigen</translation>
  </message>
  <message>
   <source>History: show in the grid</source>
   <translation>Verlauf: im Raster zeigen</translation>
  </message>
  <message>
   <source>Star, or take the star away</source>
   <translation>Stern setzen oder entfernen</translation>
  </message>
  <message>
   <source>History: star, or take the star away</source>
   <translation>Verlauf: Stern setzen oder entfernen</translation>
  </message>
  <message>
   <source>Save as PNG…</source>
   <translation>Als PNG speichern…</translation>
  </message>
  <message>
   <source>History: save as PNG…</source>
   <translation>Verlauf: als PNG speichern…</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>History: delete</source>
   <translation>Verlauf: löschen</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} generations</source>
   <extracomment>For one: {n:,} generation</extracomment>
   <translation>
    <numerusform>{n:,} Erzeugung</numerusform>
    <numerusform>{n:,} Erzeugungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing matches “{typed}”.</source>
   <translation>Nichts passt zu „{typed}“.</translation>
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation>Noch nichts.</translation>
  </message>
  <message>
   <source>in memory</source>
   <translation>im Speicher</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Search the history</source>
   <translation>Den Verlauf durchsuchen</translation>
  </message>
  <message>
   <source>Search, such as hero food</source>
   <translation>Suchen, z. B. hero food</translation>
  </message>
  <message>
   <source>Show starred generations only</source>
   <translation>Nur Erzeugungen mit Stern zeigen</translation>
  </message>
  <message>
   <source>Pictures side by side, without text</source>
   <translation>Bilder nebeneinander, ohne Text</translation>
  </message>
  <message>
   <source>Tidy the history</source>
   <translation>Verlauf aufräumen</translation>
  </message>
  <message>
   <source>Bring back what was deleted last</source>
   <translation>Zuletzt Gelöschtes zurückholen</translation>
  </message>
  <message>
   <source>Delete everything without a star</source>
   <translation>Alles ohne Stern löschen</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Forget the words searched for and the star, and show every generation</source>
   <translation>Suchwörter und Stern vergessen und jede Erzeugung zeigen</translation>
  </message>
  <message numerus="yes">
   <source>{found:,} of {n:,} generations</source>
   <extracomment>For one: {found:,} of {n:,} generation</extracomment>
   <translation>
    <numerusform>{found:,} von {n:,} Erzeugung</numerusform>
    <numerusform>{found:,} von {n:,} Erzeugungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing with a star matches “{typed}”.</source>
   <translation>Nichts mit Stern passt zu „{typed}“.</translation>
  </message>
  <message>
   <source>Nothing with a star yet.</source>
   <translation>Noch nichts mit Stern.</translation>
  </message>
  <message>
   <source>The history begins anew.</source>
   <translation>Der Verlauf beginnt neu.</translation>
  </message>
  <message>
   <source>History: bring back what was deleted last</source>
   <translation>Verlauf: zuletzt Gelöschtes zurückholen</translation>
  </message>
  <message>
   <source>The last deletion in the history is undone.</source>
   <translation>Das letzte Löschen im Verlauf wird rückgängig gemacht.</translation>
  </message>
  <message>
   <source>Set everything as it was for this generation</source>
   <translation>Alles so einstellen, wie es bei dieser Erzeugung war</translation>
  </message>
  <message>
   <source>Bring the images back into the grid  (Return)</source>
   <translation>Die Bilder zurück ins Raster holen  (Eingabe)</translation>
  </message>
  <message>
   <source>Take over the seed of the image chosen here, or of the first</source>
   <translation>Den Seed des hier gewählten Bildes übernehmen, oder den des ersten</translation>
  </message>
  <message>
   <source>Take over the context of the image chosen here, or of the first</source>
   <translation>Den Kontext des hier gewählten Bildes übernehmen, oder den des ersten</translation>
  </message>
  <message>
   <source>Star, or take the star away  (S)</source>
   <translation>Stern setzen oder entfernen  (S)</translation>
  </message>
  <message>
   <source>Save the images as one PNG, with their recipe</source>
   <translation>Die Bilder als ein PNG speichern, mit ihrem Rezept</translation>
  </message>
  <message>
   <source>Delete; it can be undone until the program ends  (Del)</source>
   <translation>Löschen; rückgängig zu machen, bis das Programm endet  (Entf)</translation>
  </message>
  <message>
   <source>Images of the chosen generation</source>
   <translation>Bilder der gewählten Erzeugung</translation>
  </message>
  <message>
   <source>Image {index}. “Use seed” and “Use context” take this one's.</source>
   <translation>Bild {index}. „Seed nehmen“ und „Kontext nehmen“ übernehmen seine Werte.</translation>
  </message>
  <message>
   <source>Earlier generations</source>
   <translation>Frühere Erzeugungen</translation>
  </message>
  <message>
   <source>Image sets (*.zip *.tar *.tar.* *.tgz *.npy *.npz);;All files (*)</source>
   <translation>Bildersammlungen (*.zip *.tar *.tar.* *.tgz *.npy *.npz);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Open a folder of images</source>
   <translation>Einen Ordner mit Bildern öffnen</translation>
  </message>
  <message>
   <source>Open images</source>
   <translation>Bilder öffnen</translation>
  </message>
  <message>
   <source>What the network learns from: a folder with one subfolder per class, a zip of it, or .npy arrays</source>
   <translation>Woraus das Netz lernt: ein Ordner mit einem Unterordner je Klasse, ein Zip davon oder .npy-Arrays</translation>
  </message>
  <message>
   <source>Image size in pixels</source>
   <translation>Bildgröße in Pixeln</translation>
  </message>
  <message>
   <source>Height and width that images are resized to. Twice the size takes about four times as long.</source>
   <translation>Höhe und Breite, auf die die Bilder gebracht werden. Die doppelte Größe dauert etwa viermal so lang.</translation>
  </message>
  <message>
   <source>Channels of a pixel</source>
   <translation>Kanäle eines Pixels</translation>
  </message>
  <message>
   <source>What the network learns of each pixel. Grey: its brightness (Rec. 601 luma). RGB: its colour on the background. RGBA: its colour and alpha, so that the images it draws have true transparency.</source>
   <translation>Was das Netz von jedem Pixel lernt. Grau: seine Helligkeit (Luma nach Rec. 601). RGB: seine Farbe auf dem Hintergrund. RGBA: seine Farbe und Alpha, sodass die erzeugten Bilder echte Transparenz haben.</translation>
  </message>
  <message>
   <source>These images have transparent pixels. With RGBA the network learns the transparency itself, rather than the background colour behind it.</source>
   <translation>Diese Bilder haben transparente Pixel. Mit RGBA lernt das Netz die Transparenz selbst und nicht die Hintergrundfarbe dahinter.</translation>
  </message>
  <message>
   <source>Use RGBA, because these images are partly transparent</source>
   <translation>RGBA verwenden, weil diese Bilder teilweise transparent sind</translation>
  </message>
  <message>
   <source>The colour behind transparent pixels, and around images that are not square. The network learns it as part of every image. RGBA images have none.</source>
   <translation>Die Farbe hinter transparenten Pixeln und um Bilder, die nicht quadratisch sind. Das Netz lernt sie als Teil jedes Bildes. RGBA-Bilder haben keine.</translation>
  </message>
  <message>
   <source>Background colour {colour}</source>
   <translation>Hintergrundfarbe {colour}</translation>
  </message>
  <message>
   <source>Behind transparent pixels</source>
   <translation>Hinter transparenten Pixeln</translation>
  </message>
  <message>
   <source>{size} × {size} pixels</source>
   <translation>{size} × {size} Pixel</translation>
  </message>
  <message>
   <source>Use RGBA</source>
   <translation>RGBA nehmen</translation>
  </message>
  <message>
   <source>image {place:,} of {count:,}</source>
   <translation>Bild {place:,} von {count:,}</translation>
  </message>
  <message>
   <source>The selected image, large</source>
   <translation>Das ausgewählte Bild, groß</translation>
  </message>
  <message>
   <source>Class of the selected images</source>
   <translation>Klasse der ausgewählten Bilder</translation>
  </message>
  <message>
   <source>The class of the selected images; choosing another puts them into that one alone</source>
   <translation>Die Klasse der ausgewählten Bilder; wer eine andere wählt, ordnet sie allein in diese ein</translation>
  </message>
  <message>
   <source>Leave the selected images out. Their files stay as they are.  (Del)</source>
   <translation>Die ausgewählten Bilder weglassen. Ihre Dateien bleiben, wie sie sind.  (Entf)</translation>
  </message>
  <message>
   <source>As read</source>
   <translation>Wie gelesen</translation>
  </message>
  <message>
   <source>Give the selected images the attributes again that they were read with</source>
   <translation>Den ausgewählten Bildern die Attribute zurückgeben, mit denen sie gelesen wurden</translation>
  </message>
  <message>
   <source>Select an image to see it large, and to change what it is labelled.</source>
   <translation>Ein Bild auswählen, um es groß zu sehen und seine Attribute zu ändern.</translation>
  </message>
  <message>
   <source>shown: {called}</source>
   <translation>gezeigt: {called}</translation>
  </message>
  <message>
   <source>Several classes</source>
   <translation>Mehrere Klassen</translation>
  </message>
  <message>
   <source>{name} {strength:.2g} for {images}</source>
   <translation>{name} {strength:.2g} für {images}</translation>
  </message>
  <message>
   <source>put {images} into {name}</source>
   <translation>{images} in {name} einordnen</translation>
  </message>
  <message>
   <source>{images} as read</source>
   <translation>{images} wie gelesen</translation>
  </message>
  <message>
   <source>leave out {images}</source>
   <translation>{images} weglassen</translation>
  </message>
  <message>
   <source>bring back {images}</source>
   <translation>{images} zurückholen</translation>
  </message>
  <message>
   <source>Copied as command line.</source>
   <translation>Als Kommandozeile kopiert.</translation>
  </message>
  <message>
   <source>There is no command line to copy.</source>
   <translation>Es gibt keine Kommandozeile zu kopieren.</translation>
  </message>
  <message>
   <source>Copied as Python program.</source>
   <translation>Als Python-Programm kopiert.</translation>
  </message>
  <message>
   <source>There is no Python program to copy.</source>
   <translation>Es gibt kein Python-Programm zu kopieren.</translation>
  </message>
  <message>
   <source>It draws the same images again, wherever this program is installed.</source>
   <translation>Es erzeugt dieselben Bilder noch einmal, überall, wo dieses Programm installiert ist.</translation>
  </message>
  <message>
   <source>Copy as command line</source>
   <translation>Als Kommandozeile kopieren</translation>
  </message>
  <message>
   <source>Copy as Python</source>
   <translation>Als Python kopieren</translation>
  </message>
  <message>
   <source>The images could not be saved.</source>
   <translation>Die Bilder ließen sich nicht speichern.</translation>
  </message>
  <message>
   <source>The first one</source>
   <translation>Das erste</translation>
  </message>
  <message>
   <source>Every one</source>
   <translation>Jedes</translation>
  </message>
  <message>
   <source>A table, or folders</source>
   <translation>Tabelle, Ordner</translation>
  </message>
  <message>
   <source>Folders</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>A table (CSV, JSON)</source>
   <translation>Tabelle (CSV, JSON)</translation>
  </message>
  <message>
   <source>File names</source>
   <translation>Dateinamen</translation>
  </message>
  <message numerus="yes">
   <source>It fits {fitting:,} of {n:,} names: {attributes}.</source>
   <extracomment>For one: It fits {fitting:,} of {n:,} name: {attributes}.</extracomment>
   <translation>
    <numerusform>Es passt auf {fitting:,} von {n:,} Namen: {attributes}.</numerusform>
    <numerusform>Es passt auf {fitting:,} von {n:,} Namen: {attributes}.</numerusform>
   </translation>
  </message>
  <message>
   <source>What becomes of images that are not square. Pad: the background beside them. Crop: the middle square, the rest is lost. Stretch: all of it, out of proportion.</source>
   <translation>Was aus Bildern wird, die nicht quadratisch sind. Auffüllen: daneben der Hintergrund. Zuschneiden: das mittlere Quadrat, der Rest geht verloren. Strecken: ganz, aber verzerrt.</translation>
  </message>
  <message>
   <source>Animations (GIF, APNG, WebP): learn from their first frame, or from every one</source>
   <translation>Animationen (GIF, APNG, WebP): aus ihrem ersten Einzelbild lernen oder aus jedem</translation>
  </message>
  <message>
   <source>Where the attributes of an image are read, which become the network's context: the folder it lies in, a CSV or JSON table beside the images, or its file name</source>
   <translation>Woher die Attribute eines Bildes kommen, die zum Kontext des Netzes werden: aus seinem Ordner, aus einer CSV- oder JSON-Tabelle neben den Bildern oder aus seinem Dateinamen</translation>
  </message>
  <message>
   <source>How file names tell attributes: {name} stands for an attribute, * for anything. Return reads the images by it.</source>
   <translation>Wie Dateinamen Attribute nennen: {name} steht für ein Attribut, * für irgendetwas. Die Eingabetaste liest die Bilder danach.</translation>
  </message>
  <message>
   <source>Cut the sheet by another grid</source>
   <translation>Das Sheet nach einem anderen Raster zerschneiden</translation>
  </message>
  <message>
   <source>Imag&amp;e set</source>
   <translation>Sa&amp;mmlung</translation>
  </message>
  <message>
   <source>Si&amp;ze</source>
   <translation>&amp;Größe</translation>
  </message>
  <message>
   <source>Ch&amp;annels</source>
   <translation>&amp;Kanäle</translation>
  </message>
  <message>
   <source>Back&amp;ground</source>
   <translation>H&amp;intergrund</translation>
  </message>
  <message>
   <source>F&amp;it</source>
   <translation>Einpa&amp;ssen</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Einpassen</translation>
  </message>
  <message>
   <source>Cells</source>
   <translation>Zellen</translation>
  </message>
  <message>
   <source>F&amp;rames</source>
   <translation>Ein&amp;zelbilder</translation>
  </message>
  <message>
   <source>Attri&amp;butes</source>
   <translation>Attri&amp;bute</translation>
  </message>
  <message>
   <source>Attributes from</source>
   <translation>Attribute aus</translation>
  </message>
  <message>
   <source>&amp;Pattern</source>
   <translation>M&amp;uster</translation>
  </message>
  <message>
   <source>Such as {class}_{colour}_*, for hero_red_01.png.</source>
   <translation>Etwa {class}_{colour}_*, für hero_red_01.png.</translation>
  </message>
  <message>
   <source>It fits none of the names, such as '{file}'.</source>
   <translation>Es passt auf keinen der Namen, etwa „{file}“.</translation>
  </message>
  <message>
   <source>Pictures are cut into cells: {grid}</source>
   <translation>Bilder werden in Zellen zerschnitten: {grid}</translation>
  </message>
  <message>
   <source>{margin} px around</source>
   <translation>{margin} px Rand</translation>
  </message>
  <message>
   <source>{spacing} px between</source>
   <translation>{spacing} px dazwischen</translation>
  </message>
  <message>
   <source>Return reads the images by it.</source>
   <translation>Die Eingabetaste liest die Bilder danach.</translation>
  </message>
  <message>
   <source>'{name}' cannot be cut</source>
   <translation>„{name}“ lässt sich nicht zerschneiden</translation>
  </message>
  <message>
   <source>The image cannot be pasted</source>
   <translation>Das Bild lässt sich nicht einfügen</translation>
  </message>
  <message>
   <source>The images were not copied</source>
   <translation>Die Bilder wurden nicht kopiert</translation>
  </message>
  <message>
   <source>Copying images …</source>
   <translation>Bilder werden kopiert …</translation>
  </message>
  <message>
   <source>Copying images</source>
   <translation>Bilder kopieren</translation>
  </message>
  <message>
   <source>There is no image on the clipboard</source>
   <translation>In der Zwischenablage ist kein Bild</translation>
  </message>
  <message>
   <source>It holds neither an image nor files or folders of images.</source>
   <translation>Sie enthält weder ein Bild noch Dateien oder Ordner mit Bildern.</translation>
  </message>
  <message>
   <source>Copy an image in another program, or files in a file manager, and paste again.</source>
   <translation>Kopieren Sie ein Bild in einem anderen Programm oder Dateien in einer Dateiverwaltung und fügen Sie noch einmal ein.</translation>
  </message>
  <message>
   <source>Only '{name}' is opened</source>
   <translation>Nur „{name}“ wird geöffnet</translation>
  </message>
  <message>
   <source>Archives and arrays are image sets of their own.</source>
   <translation>Archive und Arrays sind eigene Bildersammlungen.</translation>
  </message>
  <message>
   <source>The originals stay as they are.</source>
   <translation>Die Originale bleiben, wie sie sind.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images copied into '{name}'</source>
   <extracomment>For one: {n:,} image copied into '{name}'</extracomment>
   <translation>
    <numerusform>{n:,} Bild nach „{name}“ kopiert</numerusform>
    <numerusform>{n:,} Bilder nach „{name}“ kopiert</numerusform>
   </translation>
  </message>
  <message>
   <source>Images are still being taken in</source>
   <translation>Es werden noch Bilder übernommen</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <source>pasted image</source>
   <translation>eingefügtes Bild</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} other files were left out.</source>
   <extracomment>For one: {n:,} other file was left out.</extracomment>
   <translation>
    <numerusform>{n:,} andere Datei wurde weggelassen.</numerusform>
    <numerusform>{n:,} andere Dateien wurden weggelassen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Image {index} · seed {seed}
{context}</source>
   <translation>Bild {index} · Seed {seed}
{context}</translation>
  </message>
  <message>
   <source>What this lane is told to draw: the common context above, none (the learned null), a class, or a mix written as hero=1, food=0.5.</source>
   <translation>Was diese Spur zeigen soll: den gemeinsamen Kontext oben, keinen (die gelernte Null), eine Klasse oder eine Mischung, geschrieben als hero=1, food=0.5.</translation>
  </message>
  <message>
   <source>Context of lane {number}</source>
   <translation>Kontext von Spur {number}</translation>
  </message>
  <message>
   <source>The model knows no attribute '{unknown}'. It knows: {known}.</source>
   <translation>Das Modell kennt kein Attribut „{unknown}“. Es kennt: {known}.</translation>
  </message>
  <message>
   <source>an attribute is a number from 0 to 1</source>
   <translation>ein Attribut ist eine Zahl von 0 bis 1</translation>
  </message>
  <message>
   <source>no attributes</source>
   <translation>keine Attribute</translation>
  </message>
  <message>
   <source>How this lane goes from noise to image; each entry says what it does.</source>
   <translation>Wie diese Spur vom Rauschen zum Bild geht; jeder Eintrag sagt, was er tut.</translation>
  </message>
  <message>
   <source>Add noise at each step</source>
   <translation>Rauschen je Schritt zugeben</translation>
  </message>
  <message>
   <source>DDPM only: add noise at each step. Without it the images collapse.</source>
   <translation>Nur DDPM: bei jedem Schritt Rauschen dazugeben. Ohne es fallen die Bilder in sich zusammen.</translation>
  </message>
  <message>
   <source>Denoising steps; each is one evaluation of the network, two with Heun.</source>
   <translation>Schritte des Entrauschens; jeder ist eine Auswertung des Netzes, mit Heun zwei.</translation>
  </message>
  <message>
   <source>Eta</source>
   <translation>Eta</translation>
  </message>
  <message>
   <source>DDIM only: noise added at each step; 0 is deterministic, 1 as much as DDPM.</source>
   <translation>Nur DDIM: Rauschen, das bei jedem Schritt dazukommt; 0 ist deterministisch, 1 so viel wie DDPM.</translation>
  </message>
  <message>
   <source>Guidance scale</source>
   <translation>Guidance-Stärke</translation>
  </message>
  <message>
   <source>Classifier-free guidance (CFG) scale: above 1 the context counts for more, at twice the network evaluations; 1 is off. It guides above 0.3 of T, as in Sample. Only where there is a context.</source>
   <translation>Stärke der Classifier-free Guidance (CFG): über 1 zählt der Kontext mehr, bei doppelt so vielen Netzauswertungen; 1 ist aus. Sie wirkt oberhalb von 0,3 T, wie unter „Erzeugen“. Nur wo es einen Kontext gibt.</translation>
  </message>
  <message>
   <source>No model</source>
   <translation>Kein Modell</translation>
  </message>
  <message>
   <source>untrained</source>
   <translation>untrainiert</translation>
  </message>
  <message>
   <source>steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>It has no model: choose one, or train one first.</source>
   <translation>Sie hat kein Modell: wählen Sie eines oder trainieren Sie erst eines.</translation>
  </message>
  <message>
   <source>Frechet distance between the lane's images and the real ones; lower is better.</source>
   <translation>Fréchet-Abstand zwischen den Bildern der Spur und den echten; kleiner ist besser.</translation>
  </message>
  <message>
   <source>The share of images that a classifier takes for what was asked for.</source>
   <translation>Der Anteil der Bilder, die ein Klassifikator für das Verlangte hält.</translation>
  </message>
  <message>
   <source>The share of images that lie among the real ones.</source>
   <translation>Der Anteil der Bilder, die unter den echten liegen.</translation>
  </message>
  <message>
   <source>The share of real images that lie among the lane's.</source>
   <translation>Der Anteil der echten Bilder, die unter denen der Spur liegen.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images beside {real:,} real ones of '{image_set}'</source>
   <extracomment>For one: {n:,} image beside {real:,} real ones of '{image_set}'</extracomment>
   <translation>
    <numerusform>{n:,} Bild neben {real:,} echten aus „{image_set}“</numerusform>
    <numerusform>{n:,} Bilder neben {real:,} echten aus „{image_set}“</numerusform>
   </translation>
  </message>
  <message>
   <source>Precision {precision:.3f}, recall {recall:.3f}</source>
   <translation>Precision {precision:.3f}, Recall {recall:.3f}</translation>
  </message>
  <message>
   <source>Density {density:.3f}, coverage {coverage:.3f} (k = {k})</source>
   <translation>Dichte {density:.3f}, Abdeckung {coverage:.3f} (k = {k})</translation>
  </message>
  <message>
   <source>Measured in {name} v{version}, which is not Inception: the distance is no FID</source>
   <translation>Gemessen in {name} v{version}, nicht in Inception: der Abstand ist keine FID</translation>
  </message>
  <message>
   <source>Quality of lane {lane}</source>
   <translation>Güte von Spur {lane}</translation>
  </message>
  <message>
   <source>What the figures of lane {lane} are worth</source>
   <translation>Was die Zahlen von Spur {lane} wert sind</translation>
  </message>
  <message>
   <source>Choose the images that lane {lane} is measured against</source>
   <translation>Die Bilder wählen, an denen Spur {lane} gemessen wird</translation>
  </message>
  <message>
   <source>Choose the images that the model learned from, or others of the same kind.</source>
   <translation>Die Bilder wählen, aus denen das Modell gelernt hat, oder andere derselben Art.</translation>
  </message>
  <message>
   <source>No images to measure against.</source>
   <translation>Keine Bilder zum Vergleich.</translation>
  </message>
  <message>
   <source>Frechet distance {distance:.4g}, lower is better</source>
   <translation>Fréchet-Abstand {distance:.4g}, kleiner ist besser</translation>
  </message>
  <message>
   <source>Frechet distance {distance:.4g}, lower is better; as many real images get {real:.4g}</source>
   <translation>Fréchet-Abstand {distance:.4g}, kleiner ist besser; ebenso viele echte Bilder kommen auf {real:.4g}</translation>
  </message>
  <message>
   <source>Context agreement {share:.1%} of {asked:,}; the classifier is right for {classifier_accuracy:.1%} of unseen real images</source>
   <translation>Kontext getroffen bei {share:.1%} von {asked:,}; bei ungesehenen echten Bildern hat der Klassifikator zu {classifier_accuracy:.1%} recht</translation>
  </message>
  <message>
   <source>{figure} of lane {lane}</source>
   <translation>{figure} von Spur {lane}</translation>
  </message>
  <message numerus="yes">
   <source>{n} images: only a hint</source>
   <extracomment>For one: {n} image: only a hint</extracomment>
   <translation>
    <numerusform>{n} Bild: nur ein Anhalt</numerusform>
    <numerusform>{n} Bilder: nur ein Anhalt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} images</source>
   <extracomment>For one: {n} image</extracomment>
   <translation>
    <numerusform>{n} Bild</numerusform>
    <numerusform>{n} Bilder</numerusform>
   </translation>
  </message>
  <message>
   <source>real {distance:.3g}</source>
   <translation>echt {distance:.3g}</translation>
  </message>
  <message>
   <source>{attribute} {share:.0%} of {asked:,}</source>
   <translation>{attribute} {share:.0%} von {asked:,}</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Show only lines with …</source>
   <translation>Nur Zeilen mit …</translation>
  </message>
  <message>
   <source>Filter of the log</source>
   <translation>Filter des Protokolls</translation>
  </message>
  <message>
   <source>Show only the lines that hold these letters</source>
   <translation>Nur die Zeilen mit diesen Buchstaben zeigen</translation>
  </message>
  <message>
   <source>The log</source>
   <translation>Das Protokoll</translation>
  </message>
  <message>
   <source>What the window said and what went wrong. It stays on this computer.</source>
   <translation>Was das Fenster gemeldet hat und was schiefging. Es bleibt auf diesem Rechner.</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>Neu laden</translation>
  </message>
  <message>
   <source>Read the log again: it goes on while this is open</source>
   <translation>Das Protokoll neu lesen: es wächst weiter, während dies offen ist</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>Ordner zeigen</translation>
  </message>
  <message>
   <source>Open the folder that the log lies in</source>
   <translation>Den Ordner öffnen, in dem das Protokoll liegt</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>{millions:.3g}M images</source>
   <translation>{millions:.3g}M Bilder</translation>
  </message>
  <message>
   <source>{thousands:.3g}k images</source>
   <translation>{thousands:.3g}k Bilder</translation>
  </message>
  <message>
   <source>The model to sample from: a run of yours, a model file, or one that came with the program.</source>
   <translation>Das Modell, das die Bilder erzeugt: ein eigener Lauf, eine Modelldatei oder ein mitgeliefertes.</translation>
  </message>
  <message>
   <source>Open model</source>
   <translation>Modell öffnen</translation>
  </message>
  <message>
   <source>Models and checkpoints (*.safetensors)</source>
   <translation>Modelle und Checkpoints (*.safetensors)</translation>
  </message>
  <message>
   <source>How far the model had been trained: its final weights, those after so many images, or the random weights it began with.</source>
   <translation>Wie weit das Modell trainiert war: seine letzten Gewichte, die nach so vielen Bildern oder die zufälligen, mit denen es begann.</translation>
  </message>
  <message>
   <source>Open model…</source>
   <translation>Modell öffnen…</translation>
  </message>
  <message>
   <source>{name}  ·  built in</source>
   <translation>{name}  ·  mitgeliefert</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Noch kein Modell</translation>
  </message>
  <message>
   <source>Final  ·  {images}</source>
   <translation>Endstand  ·  {images}</translation>
  </message>
  <message>
   <source>Untrained</source>
   <translation>Untrainiert</translation>
  </message>
  <message>
   <source>Almost pure noise: what a sampler begins with.</source>
   <translation>Fast reines Rauschen: womit ein Sampler beginnt.</translation>
  </message>
  <message>
   <source>Pure noise: nothing of the image is left.</source>
   <translation>Reines Rauschen: vom Bild ist nichts übrig.</translation>
  </message>
  <message>
   <source>The image itself: no noise yet.</source>
   <translation>Das Bild selbst: noch kein Rauschen.</translation>
  </message>
  <message>
   <source>Only the finest grain is lost.</source>
   <translation>Nur das Feinste ist verloren.</translation>
  </message>
  <message>
   <source>Shape and colours are plain; small details drown.</source>
   <translation>Form und Farben sind klar; Einzelheiten gehen unter.</translation>
  </message>
  <message>
   <source>Still more image than noise: shape and main colours can be told.</source>
   <translation>Noch mehr Bild als Rauschen: Form und Hauptfarben sind erkennbar.</translation>
  </message>
  <message>
   <source>More noise than image: the rough shape and colours can be told.</source>
   <translation>Mehr Rauschen als Bild: grobe Form und Farben sind erkennbar.</translation>
  </message>
  <message>
   <source>Hardly a trace: where there is something, and how light it is.</source>
   <translation>Kaum eine Spur: wo etwas ist und wie hell es ist.</translation>
  </message>
  <message>
   <source>t: from the image at 0 to noise at T</source>
   <translation>t: vom Bild bei 0 bis zum Rauschen bei T</translation>
  </message>
  <message>
   <source>As in Train</source>
   <translation>Wie im Training</translation>
  </message>
  <message>
   <source>Take the schedule that is chosen in Train</source>
   <translation>Den Rauschplan nehmen, der unter „Trainieren“ gewählt ist</translation>
  </message>
  <message>
   <source>New noise</source>
   <translation>Neues Rauschen</translation>
  </message>
  <message>
   <source>Draw other noise: that of the next seed  (N)</source>
   <translation>Anderes Rauschen ziehen: das des nächsten Seeds  (N)</translation>
  </message>
  <message>
   <source>The image before  (Left)</source>
   <translation>Das Bild davor  (Links)</translation>
  </message>
  <message>
   <source>The next image  (Right)</source>
   <translation>Das nächste Bild  (Rechts)</translation>
  </message>
  <message>
   <source>The noised image, the image and the noise</source>
   <translation>Das verrauschte Bild, das Bild und das Rauschen</translation>
  </message>
  <message>
   <source>xt = √ᾱ · x0 + √(1 − ᾱ) · ε (Ho et al. 2020, equation 4): the noised image is a share of the image and a share of noise. Left and right choose another image; the wheel changes t.</source>
   <translation>xt = √ᾱ · x0 + √(1 − ᾱ) · ε (Ho et al. 2020, Gleichung 4): Das verrauschte Bild ist ein Anteil des Bildes und ein Anteil Rauschen. Links und Rechts wählen ein anderes Bild; das Mausrad ändert t.</translation>
  </message>
  <message>
   <source>Timestep t</source>
   <translation>Zeitschritt t</translation>
  </message>
  <message>
   <source>Let t run from 0 to T  (Space)</source>
   <translation>t von 0 bis T laufen lassen  (Leertaste)</translation>
  </message>
  <message>
   <source>Numbers of this noise level</source>
   <translation>Zahlen zu dieser Rauschstärke</translation>
  </message>
  <message>
   <source>ᾱ: share of the image's power that is left (alphas_cumprod). √ᾱ and √(1 − ᾱ): what image and noise are multiplied by. SNR: signal-to-noise ratio ᾱ / (1 − ᾱ), in decibels.</source>
   <translation>ᾱ: Anteil der Leistung des Bildes, der übrig ist (alphas_cumprod). √ᾱ und √(1 − ᾱ): womit Bild und Rauschen multipliziert werden. SNR: Signal-Rausch-Verhältnis ᾱ / (1 − ᾱ) in Dezibel.</translation>
  </message>
  <message>
   <source>The image at eight levels of t</source>
   <translation>Das Bild bei acht Werten von t</translation>
  </message>
  <message>
   <source>Histogram of the values of xt</source>
   <translation>Histogramm der Werte von xt</translation>
  </message>
  <message>
   <source>How many pixels of xt have which value, for each channel. The dashed curve is the standard normal that they become; the dashed lines are black (−1) and white (1).</source>
   <translation>Wie viele Pixel von xt welchen Wert haben, für jeden Kanal. Die gestrichelte Kurve ist die Standardnormalverteilung, zu der sie werden; die gestrichelten Linien sind Schwarz (−1) und Weiß (1).</translation>
  </message>
  <message>
   <source>Values of xt</source>
   <translation>Werte von xt</translation>
  </message>
  <message>
   <source>Even steps of t</source>
   <translation>Gleiche Abstände von t</translation>
  </message>
  <message>
   <source>Open images first: then any of them can be noised here.</source>
   <translation>Erst Bilder öffnen: dann lässt sich hier jedes davon verrauschen.</translation>
  </message>
  <message>
   <source>ᾱ {alpha_bar:.4f}   ·   √ᾱ {alpha:.4f}   ·   √(1 − ᾱ) {sigma:.4f}   ·   SNR {decibels}</source>
   <translation>ᾱ {alpha_bar:.4f}   ·   √ᾱ {alpha:.4f}   ·   √(1 − ᾱ) {sigma:.4f}   ·   SNR {decibels}</translation>
  </message>
  <message>
   <source>mean {mean}, deviation {deviation:.2f}</source>
   <translation>Mittel {mean}, Streuung {deviation:.2f}</translation>
  </message>
  <message>
   <source>Noise: play</source>
   <translation>Rauschen: abspielen</translation>
  </message>
  <message>
   <source>Let t run from 0 to T, or stand still</source>
   <translation>t von 0 bis T laufen lassen oder anhalten</translation>
  </message>
  <message>
   <source>Noise: draw other noise</source>
   <translation>Rauschen: anderes ziehen</translation>
  </message>
  <message>
   <source>The next seed of the noise</source>
   <translation>Der nächste Seed des Rauschens</translation>
  </message>
  <message>
   <source>Noise: schedule as in Train</source>
   <translation>Rauschen: Rauschplan wie im Training</translation>
  </message>
  <message>
   <source>t = {t}: ᾱ {alpha_bar:.4f}, SNR {decibels}</source>
   <translation>t = {t}: ᾱ {alpha_bar:.4f}, SNR {decibels}</translation>
  </message>
  <message>
   <source>image {index:,} of {count:,}</source>
   <translation>Bild {index:,} von {count:,}</translation>
  </message>
  <message>
   <source>the noised image</source>
   <translation>das verrauschte Bild</translation>
  </message>
  <message>
   <source>noise, seed {seed}</source>
   <translation>Rauschen, Seed {seed}</translation>
  </message>
  <message>
   <source>The forward process: noise is added to an image, step by step</source>
   <translation>Der Vorwärtsprozess: Schritt für Schritt kommt Rauschen zu einem Bild</translation>
  </message>
  <message>
   <source>Schedules</source>
   <translation>Rauschpläne</translation>
  </message>
  <message>
   <source>The noise schedules as curves</source>
   <translation>Die Rauschpläne als Kurven</translation>
  </message>
  <message>
   <source>Noise an image</source>
   <translation>Ein Bild verrauschen</translation>
  </message>
  <message>
   <source>The forward process on any image of the set</source>
   <translation>Der Vorwärtsprozess an einem beliebigen Bild der Sammlung</translation>
  </message>
  <message>
   <source>Show the noise schedules</source>
   <translation>Rauschpläne zeigen</translation>
  </message>
  <message>
   <source>ᾱ, σ and SNR of each over t</source>
   <translation>ᾱ, σ und SNR von jedem über t</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>The workspace of last time</source>
   <translation>Der Arbeitsbereich vom letzten Mal</translation>
  </message>
  <message>
   <source>The welcome page</source>
   <translation>Die Willkommensseite</translation>
  </message>
  <message>
   <source>Colours of the window: as the system has them, or always light, or always dark</source>
   <translation>Farben des Fensters: wie im System, immer hell oder immer dunkel</translation>
  </message>
  <message>
   <source>How much memory the recorded steps of one sampling may take. Beyond it they are kept in float16, and beyond that only every k-th step. Also in Sample, under Advanced</source>
   <translation>Wie viel Speicher die aufgezeichneten Schritte einer Erzeugung nehmen dürfen. Darüber werden sie in float16 gehalten, und darüber nur jeder k-te Schritt. Auch unter „Erzeugen“, Erweitert</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>What is in front when the program starts</source>
   <translation>Was vorn ist, wenn das Programm startet</translation>
  </message>
  <message>
   <source>The language of the window, from the next start on</source>
   <translation>Die Sprache des Fensters, ab dem nächsten Start</translation>
  </message>
  <message>
   <source>Say when a training is finished</source>
   <translation>Melden, wenn ein Training fertig ist</translation>
  </message>
  <message>
   <source>A note in the window, and the taskbar calls while another program is in front. Errors are always said</source>
   <translation>Eine Meldung im Fenster, und die Taskleiste ruft, solange ein anderes Programm vorn ist. Fehler werden immer gemeldet</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>At the start</source>
   <translation>Beim Start</translation>
  </message>
  <message>
   <source>Memory for recorded steps</source>
   <translation>Speicher für aufgezeichnete Schritte</translation>
  </message>
  <message>
   <source>&amp;Colours</source>
   <translation>&amp;Farben</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>&amp;Sprache</translation>
  </message>
  <message>
   <source>At the &amp;start</source>
   <translation>Beim S&amp;tart</translation>
  </message>
  <message>
   <source>&amp;Memory for steps</source>
   <translation>S&amp;peicher für Schritte</translation>
  </message>
  <message>
   <source>Trainings</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>Changes take effect at once and are kept; another language, from the next start on. Sizes, docks and forms are remembered by themselves.</source>
   <translation>Änderungen wirken sofort und bleiben; eine andere Sprache ab dem nächsten Start. Größen, Docks und Formulare merkt sich das Programm von selbst.</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Alles zurücksetzen</translation>
  </message>
  <message>
   <source>Make everything here what it is at first</source>
   <translation>Alles hier auf den Anfangswert setzen</translation>
  </message>
  <message>
   <source>Reset {preference}</source>
   <translation>{preference} zurücksetzen</translation>
  </message>
  <message>
   <source>Make it what it is at first</source>
   <translation>Auf den Anfangswert setzen</translation>
  </message>
  <message>
   <source>GB</source>
   <translation>GB</translation>
  </message>
  <message>
   <source>colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>memory for steps</source>
   <translation>Speicher für Schritte</translation>
  </message>
  <message>
   <source>word of finished trainings</source>
   <translation>Meldung fertiger Trainings</translation>
  </message>
  <message>
   <source>Nothing is being drawn. What you generate while something else is drawn waits here for its turn.</source>
   <translation>Gerade wird nichts erzeugt. Was Sie erzeugen, während noch etwas läuft, wartet hier, bis es dran ist.</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>held</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>cancelling…</source>
   <translation>wird abgebrochen…</translation>
  </message>
  <message>
   <source>Draw it sooner</source>
   <translation>Früher erzeugen</translation>
  </message>
  <message>
   <source>Draw it later</source>
   <translation>Später erzeugen</translation>
  </message>
  <message>
   <source>Cancel it; what it has drawn so far is kept</source>
   <translation>Abbrechen; was schon erzeugt ist, bleibt</translation>
  </message>
  <message>
   <source>step {step} of {steps}</source>
   <translation>Schritt {step} von {steps}</translation>
  </message>
  <message>
   <source>about to begin…</source>
   <translation>beginnt gleich…</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Warteschlange</translation>
  </message>
  <message>
   <source>Stop now</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>Cancel what runs, and hold the rest  (Ctrl+.)</source>
   <translation>Abbrechen, was läuft, und den Rest anhalten  (Strg+.)</translation>
  </message>
  <message>
   <source>Let the held ones go on</source>
   <translation>Angehaltenes weiterlaufen lassen</translation>
  </message>
  <message>
   <source>Take out everything that waits; what runs goes on</source>
   <translation>Alles Wartende herausnehmen; was läuft, läuft weiter</translation>
  </message>
  <message>
   <source>and {count:,} more</source>
   <translation>und {count:,} weitere</translation>
  </message>
  <message>
   <source>Go on ({count})</source>
   <translation>Weiter ({count})</translation>
  </message>
  <message>
   <source>Stop now, and hold the queue</source>
   <translation>Sofort stoppen und die Warteschlange anhalten</translation>
  </message>
  <message>
   <source>Go on with the queue</source>
   <translation>Warteschlange fortsetzen</translation>
  </message>
  <message>
   <source>Clear the queue</source>
   <translation>Warteschlange leeren</translation>
  </message>
  <message>
   <source>{count} in the queue, {images}</source>
   <translation>{count} in der Warteschlange, {images}</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>{count} runs take {size} together, with all of their checkpoints and previews: {names}.</source>
   <translation>{count} Läufe belegen zusammen {size}, mit allen Checkpoints und Vorschauen: {names}.</translation>
  </message>
  <message>
   <source>'{name}'</source>
   <translation>„{name}“</translation>
  </message>
  <message>
   <source>{count} runs</source>
   <translation>{count} Läufe</translation>
  </message>
  <message>
   <source>'{name}' takes {size}, with all of its checkpoints and previews.</source>
   <translation>„{name}“ belegt {size}, mit allen Checkpoints und Vorschauen.</translation>
  </message>
  <message>
   <source>'{before}' is called '{name}' now</source>
   <translation>„{before}“ heißt jetzt „{name}“</translation>
  </message>
  <message>
   <source>Move to the wastebasket</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <source>They can be taken back from there until it is emptied.</source>
   <translation>Von dort lassen sie sich zurückholen, bis er geleert wird.</translation>
  </message>
  <message>
   <source>Delete runs</source>
   <translation>Läufe löschen</translation>
  </message>
  <message>
   <source>There is no wastebasket for {names}.</source>
   <translation>Für {names} gibt es keinen Papierkorb.</translation>
  </message>
  <message>
   <source>Rename the run</source>
   <translation>Lauf umbenennen</translation>
  </message>
  <message>
   <source>Give the selected run's folder another name</source>
   <translation>Dem Ordner des ausgewählten Laufs einen anderen Namen geben</translation>
  </message>
  <message>
   <source>Note on the run…</source>
   <translation>Notiz zum Lauf…</translation>
  </message>
  <message>
   <source>Your own words, kept in the run's folder</source>
   <translation>Ihre eigenen Worte, im Ordner des Laufs</translation>
  </message>
  <message>
   <source>Clone with changes</source>
   <translation>Mit Änderungen wiederholen</translation>
  </message>
  <message>
   <source>Fill the form with the selected run's images and values, for a new run</source>
   <translation>Das Formular mit Bildern und Werten des ausgewählten Laufs füllen, für einen neuen Lauf</translation>
  </message>
  <message>
   <source>Measure the quality of the runs</source>
   <translation>Güte der Läufe messen</translation>
  </message>
  <message>
   <source>Draw images with each selected run and measure their Frechet distance from real ones</source>
   <translation>Mit jedem ausgewählten Lauf Bilder erzeugen und ihren Fréchet-Abstand von echten messen</translation>
  </message>
  <message>
   <source>Open the run's folder</source>
   <translation>Ordner des Laufs öffnen</translation>
  </message>
  <message>
   <source>Show it in the system's file manager</source>
   <translation>In der Dateiverwaltung des Systems zeigen</translation>
  </message>
  <message>
   <source>Copy the run as a command line</source>
   <translation>Lauf als Kommandozeile kopieren</translation>
  </message>
  <message>
   <source>ddpm-studio train …, which trains such a run without the window</source>
   <translation>ddpm-studio train …, das einen solchen Lauf ohne das Fenster trainiert</translation>
  </message>
  <message>
   <source>Move the runs to the wastebasket…</source>
   <translation>Läufe in den Papierkorb legen…</translation>
  </message>
  <message>
   <source>Asks first, and says how much they take</source>
   <translation>Fragt erst und sagt, wie viel sie belegen</translation>
  </message>
  <message>
   <source>Note on '{name}'</source>
   <translation>Notiz zu „{name}“</translation>
  </message>
  <message>
   <source>The command line was copied</source>
   <translation>Die Kommandozeile wurde kopiert</translation>
  </message>
  <message>
   <source>{names} moved to the wastebasket</source>
   <translation>{names} in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <source>{names} deleted for good</source>
   <translation>{names} endgültig gelöscht</translation>
  </message>
  <message>
   <source>'{name}' keeps its name</source>
   <translation>„{name}“ behält seinen Namen</translation>
  </message>
  <message>
   <source>The note was not kept</source>
   <translation>Die Notiz wurde nicht gespeichert</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>gelöscht</translation>
  </message>
  <message>
   <source>Nothing was deleted</source>
   <translation>Nichts wurde gelöscht</translation>
  </message>
  <message>
   <source>Nothing brings it back after that.</source>
   <translation>Danach holt es nichts mehr zurück.</translation>
  </message>
  <message>
   <source>{error}. It may still be in the wastebasket.</source>
   <translation>{error}. Vielleicht ist er noch im Papierkorb.</translation>
  </message>
  <message>
   <source>'{name}' was not deleted, or not all of it</source>
   <translation>„{name}“ wurde nicht oder nicht ganz gelöscht</translation>
  </message>
  <message>
   <source>there is another '{name}' by now</source>
   <translation>inzwischen gibt es ein anderes „{name}“</translation>
  </message>
  <message>
   <source>'{name}' was not brought back</source>
   <translation>„{name}“ wurde nicht zurückgeholt</translation>
  </message>
  <message>
   <source>⚠ These runs have different {things}: their losses are not on one scale. How they go down compares, their heights do not; the Frechet distance compares runs on the same images.</source>
   <translation>⚠ Diese Läufe haben verschiedene {things}: ihre Verluste liegen nicht auf einer Skala. Vergleichbar ist, wie sie sinken, nicht ihre Höhe; Läufe mit denselben Bildern vergleicht der Fréchet-Abstand.</translation>
  </message>
  <message>
   <source>objectives</source>
   <translation>Zielgrößen</translation>
  </message>
  <message>
   <source>loss weights</source>
   <translation>Verlustgewichte</translation>
  </message>
  <message>
   <source>image sets</source>
   <translation>Bildersammlungen</translation>
  </message>
  <message>
   <source>What the losses are drawn against: images seen for how much is learned of each, time for what it costs</source>
   <translation>Wogegen die Verluste aufgetragen sind: gesehene Bilder für das, was aus jedem gelernt wird, Zeit für das, was es kostet</translation>
  </message>
  <message>
   <source>Draw losses against</source>
   <translation>Verluste auftragen gegen</translation>
  </message>
  <message>
   <source>Smoothing of the compared losses</source>
   <translation>Glättung der verglichenen Verluste</translation>
  </message>
  <message>
   <source>How much the curves are smoothed: a running mean (EMA) of the steps' losses</source>
   <translation>Wie stark die Kurven geglättet sind: ein gleitendes Mittel (EMA) der Verluste der Schritte</translation>
  </message>
  <message>
   <source>Log axis</source>
   <translation>Log. Achse</translation>
  </message>
  <message>
   <source>Logarithmic loss axis: shows the slow gains late in a training</source>
   <translation>Logarithmische Verlustachse: zeigt die langsamen Gewinne spät im Training</translation>
  </message>
  <message>
   <source>Show one run again  (Esc)</source>
   <translation>Wieder einen Lauf zeigen  (Esc)</translation>
  </message>
  <message>
   <source>In what the runs differ</source>
   <translation>Worin sich die Läufe unterscheiden</translation>
  </message>
  <message>
   <source>The values of the configuration that are not the same in all selected runs</source>
   <translation>Die Werte der Konfiguration, die nicht in allen ausgewählten Läufen gleich sind</translation>
  </message>
  <message>
   <source>Smoothing</source>
   <translation>Glättung</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Gegen</translation>
  </message>
  <message>
   <source>{most} runs compared, the first {most} of {count} selected: reading …</source>
   <translation>{most} Läufe verglichen, die ersten {most} von {count} ausgewählten: wird gelesen …</translation>
  </message>
  <message>
   <source>{count} runs compared: reading …</source>
   <translation>{count} Läufe verglichen: wird gelesen …</translation>
  </message>
  <message>
   <source>{count} runs compared: loss as lines, validation as points</source>
   <translation>{count} Läufe verglichen: Verlust als Linien, Validierung als Punkte</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>images seen</source>
   <translation>gesehene Bilder</translation>
  </message>
  <message>
   <source>time trained</source>
   <translation>Trainingszeit</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>Configuration</source>
   <translation>Konfiguration</translation>
  </message>
  <message>
   <source>the same in all</source>
   <translation>in allen gleich</translation>
  </message>
  <message numerus="yes">
   <source>{short} images</source>
   <extracomment>For one: {short} image</extracomment>
   <translation>
    <numerusform>{short} Bild</numerusform>
    <numerusform>{short} Bilder</numerusform>
   </translation>
  </message>
  <message>
   <source>{time} or {images}</source>
   <translation>{time} oder {images}</translation>
  </message>
  <message>
   <source>Take it out and put its values into the form, to change them and add it again</source>
   <translation>Herausnehmen und seine Werte ins Formular setzen, um sie zu ändern und ihn wieder anzufügen</translation>
  </message>
  <message>
   <source>goes on to {limit}</source>
   <translation>weiter bis {limit}</translation>
  </message>
  <message>
   <source>{name}: {image_set}, {size} pixels, preset {preset}, batch {batch_size}, seed {seed}, {until}</source>
   <translation>{name}: {image_set}, {size} Pixel, Voreinstellung {preset}, Batch {batch_size}, Seed {seed}, {until}</translation>
  </message>
  <message>
   <source>Runs that wait</source>
   <translation>Wartende Läufe</translation>
  </message>
  <message>
   <source>Each is trained as it was configured when it was put here, one after the other</source>
   <translation>Jeder wird so trainiert, wie er war, als er hierher kam, einer nach dem anderen</translation>
  </message>
  <message>
   <source>Nothing waits. “Add to queue” puts what the form says here.</source>
   <translation>Nichts wartet. „Einreihen“ stellt hierher, was im Formular steht.</translation>
  </message>
  <message>
   <source>Start queue</source>
   <translation>Wartende starten</translation>
  </message>
  <message>
   <source>Train it sooner  (Alt+Up)</source>
   <translation>Früher trainieren  (Alt+Auf)</translation>
  </message>
  <message>
   <source>Train it later  (Alt+Down)</source>
   <translation>Später trainieren  (Alt+Ab)</translation>
  </message>
  <message>
   <source>Take it out of the queue  (Del)</source>
   <translation>Aus der Warteschlange nehmen  (Entf)</translation>
  </message>
  <message>
   <source>Begin none when this run ends</source>
   <translation>Keinen beginnen, wenn dieser Lauf endet</translation>
  </message>
  <message>
   <source>Train what waits, one after the other</source>
   <translation>Was wartet, nacheinander trainieren</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>The next begins when this run ends.</source>
   <translation>Der nächste beginnt, wenn dieser Lauf endet.</translation>
  </message>
  <message>
   <source>Held: none begins by itself.</source>
   <translation>Angehalten: keiner beginnt von selbst.</translation>
  </message>
  <message>
   <source>{count} waiting. Kept when the window is closed.</source>
   <translation>{count} warten. Sie bleiben, wenn das Fenster geschlossen wird.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} runs</source>
   <extracomment>For one: {n:,} run</extracomment>
   <translation>
    <numerusform>{n:,} Lauf</numerusform>
    <numerusform>{n:,} Läufe</numerusform>
   </translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Läufe</translation>
  </message>
  <message>
   <source>The runs of this workspace. Select one to see its loss and previews, several to compare</source>
   <translation>Die Läufe dieses Arbeitsordners. Einen auswählen, um Verlust und Vorschauen zu sehen, mehrere zum Vergleichen</translation>
  </message>
  <message>
   <source>No runs yet. Start one, and it is listed here.</source>
   <translation>Noch keine Läufe. Wer einen startet, findet ihn hier.</translation>
  </message>
  <message>
   <source>Filter runs</source>
   <translation>Läufe filtern</translation>
  </message>
  <message>
   <source>Show runs with these words in their name, state, images, network or note  (Ctrl+L)</source>
   <translation>Läufe mit diesen Wörtern in Name, Zustand, Bildern, Netz oder Notiz zeigen  (Strg+L)</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Go on training the selected run from its last checkpoint to its planned end</source>
   <translation>Den ausgewählten Lauf vom letzten Checkpoint bis zum geplanten Ende weiter trainieren</translation>
  </message>
  <message>
   <source>Continue for</source>
   <translation>Weiter für</translation>
  </message>
  <message>
   <source>Train the selected run for longer than it was planned. The learning rate takes the height that it would have had if the longer time had been planned from the start, and decays to the new end</source>
   <translation>Den ausgewählten Lauf länger trainieren als geplant. Die Lernrate nimmt die Höhe an, die sie hätte, wenn die längere Zeit von Anfang an geplant gewesen wäre, und fällt bis zum neuen Ende</translation>
  </message>
  <message>
   <source>Use in Sample</source>
   <translation>Damit erzeugen</translation>
  </message>
  <message>
   <source>Choose the selected run's model in Sample</source>
   <translation>Das Modell des ausgewählten Laufs unter „Erzeugen“ wählen</translation>
  </message>
  <message>
   <source>More to do with the selected runs</source>
   <translation>Mehr mit den ausgewählten Läufen tun</translation>
  </message>
  <message>
   <source>Rename, note, clone, delete and more, for the selected runs; the right button too</source>
   <translation>Umbenennen, Notiz, wiederholen, löschen und mehr für die ausgewählten Läufe; auch mit der rechten Maustaste</translation>
  </message>
  <message numerus="yes">
   <source>{shown:,} of {n:,} runs</source>
   <extracomment>For one: {shown:,} of {n:,} run</extracomment>
   <translation>
    <numerusform>{shown:,} von {n:,} Lauf</numerusform>
    <numerusform>{shown:,} von {n:,} Läufen</numerusform>
   </translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Images page</source>
   <translation>Seite „Bilder“</translation>
  </message>
  <message>
   <source>Bring the images page to the front.</source>
   <translation>Die Seite „Bilder“ nach vorn holen.</translation>
  </message>
  <message>
   <source>Draw page</source>
   <translation>Seite „Zeichnen“</translation>
  </message>
  <message>
   <source>Bring the draw page to the front.</source>
   <translation>Die Seite „Zeichnen“ nach vorn holen.</translation>
  </message>
  <message>
   <source>Sweep page</source>
   <translation>Seite „Reihe“</translation>
  </message>
  <message>
   <source>Bring the sweep page to the front.</source>
   <translation>Die Seite „Reihe“ nach vorn holen.</translation>
  </message>
  <message>
   <source>History page</source>
   <translation>Seite „Verlauf“</translation>
  </message>
  <message>
   <source>Bring the history page to the front.</source>
   <translation>Die Seite „Verlauf“ nach vorn holen.</translation>
  </message>
  <message>
   <source>Run the sweep</source>
   <translation>Reihe erzeugen</translation>
  </message>
  <message>
   <source>Draw every cell.</source>
   <translation>Jede Zelle erzeugen.</translation>
  </message>
  <message>
   <source>Generate images</source>
   <translation>Bilder erzeugen</translation>
  </message>
  <message>
   <source>Draw the images.</source>
   <translation>Die Bilder erzeugen.</translation>
  </message>
  <message>
   <source>Generate again</source>
   <translation>Noch einmal erzeugen</translation>
  </message>
  <message>
   <source>Cancel sampling</source>
   <translation>Erzeugen abbrechen</translation>
  </message>
  <message>
   <source>End the sampling.</source>
   <translation>Das Erzeugen beenden.</translation>
  </message>
  <message>
   <source>Live: redraw while steering</source>
   <translation>Live: beim Steuern neu erzeugen</translation>
  </message>
  <message>
   <source>Redraw at once when context, guidance or seed are moved.</source>
   <translation>Sofort neu erzeugen, wenn Kontext, Guidance oder Seed verstellt werden.</translation>
  </message>
  <message>
   <source>Play the denoising</source>
   <translation>Entrauschen abspielen</translation>
  </message>
  <message>
   <source>Play or pause.</source>
   <translation>Abspielen oder anhalten.</translation>
  </message>
  <message>
   <source>Go on from this step.</source>
   <translation>Von diesem Schritt aus weitergehen.</translation>
  </message>
  <message>
   <source>Look at the image close up</source>
   <translation>Bild aus der Nähe ansehen</translation>
  </message>
  <message>
   <source>With its film strip.</source>
   <translation>Mit seinem Filmstreifen.</translation>
  </message>
  <message>
   <source>Copy the chosen image</source>
   <translation>Gewähltes Bild kopieren</translation>
  </message>
  <message>
   <source>Save the chosen images…</source>
   <translation>Gewählte Bilder speichern…</translation>
  </message>
  <message>
   <source>As PNG, with the recipe.</source>
   <translation>Als PNG, mit dem Rezept.</translation>
  </message>
  <message>
   <source>Save all images…</source>
   <translation>Alle Bilder speichern…</translation>
  </message>
  <message>
   <source>As one PNG.</source>
   <translation>Als ein PNG.</translation>
  </message>
  <message>
   <source>Take away…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Sheets, films, text, network.</source>
   <translation>Bögen, Filme, Text, Netz.</translation>
  </message>
  <message>
   <source>Draws them again.</source>
   <translation>Erzeugt sie noch einmal.</translation>
  </message>
  <message>
   <source>Choose all images</source>
   <translation>Alle Bilder wählen</translation>
  </message>
  <message>
   <source>In the grid.</source>
   <translation>Im Raster.</translation>
  </message>
  <message>
   <source>Fit images to the window</source>
   <translation>Bilder an das Fenster anpassen</translation>
  </message>
  <message>
   <source>Zoom.</source>
   <translation>Zoom.</translation>
  </message>
  <message>
   <source>Even, from T (trailing)</source>
   <translation>Ab T (trailing)</translation>
  </message>
  <message>
   <source>Even, to 1 (leading)</source>
   <translation>Bis 1 (leading)</translation>
  </message>
  <message>
   <source>Even, T to 1 (linspace)</source>
   <translation>T bis 1 (linspace)</translation>
  </message>
  <message>
   <source>Even in log SNR</source>
   <translation>Nach log SNR</translation>
  </message>
  <message>
   <source>Karras, rho 7</source>
   <translation>Karras, rho 7</translation>
  </message>
  <message>
   <source>Clip to ±1</source>
   <translation>Auf ±1</translation>
  </message>
  <message>
   <source>Dynamic</source>
   <translation>Dynamisch</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Beliebig</translation>
  </message>
  <message>
   <source>beta (larger)</source>
   <translation>beta (größer)</translation>
  </message>
  <message>
   <source>posterior (smaller)</source>
   <translation>posterior (kleiner)</translation>
  </message>
  <message>
   <source>EMA, their running mean</source>
   <translation>EMA, gleitendes Mittel</translation>
  </message>
  <message>
   <source>Raw, of the last step</source>
   <translation>Rohe, des letzten Schritts</translation>
  </message>
  <message>
   <source>Spacing of the timesteps, range of x0, guidance in detail, weights, arithmetic, memory for the steps.</source>
   <translation>Abstand der Zeitschritte, Bereich von x0, Guidance im Einzelnen, Gewichte, Rechengenauigkeit, Speicher für die Schritte.</translation>
  </message>
  <message>
   <source>Which timesteps are visited. Trailing begins at T itself; log SNR and Karras put more of the steps where there is little noise.</source>
   <translation>Welche Zeitschritte besucht werden; die ersten drei in gleichen Abständen. Trailing beginnt bei T selbst; log SNR und Karras legen mehr Schritte dorthin, wo wenig Rauschen ist.</translation>
  </message>
  <message>
   <source>What is done with the predicted x0 at each step. Clip: cut off at the range of real images, −1 to 1. Dynamic: cut off at a percentile and scaled back (Saharia et al. 2022), for strong guidance. Any: nothing.</source>
   <translation>Was in jedem Schritt mit dem vorhergesagten x0 geschieht. Begrenzt: am Wertebereich echter Bilder abgeschnitten, −1 bis 1. Dynamisch: an einem Perzentil abgeschnitten und zurückskaliert (Saharia et al. 2022), für starke Guidance. Beliebig: nichts.</translation>
  </message>
  <message>
   <source>Dynamic threshold: the percentile of an image's absolute values at which it is cut off.</source>
   <translation>Dynamische Schwelle: das Perzentil der Beträge eines Bildes, an dem abgeschnitten wird.</translation>
  </message>
  <message>
   <source>DDPM only: variance of the noise that each step adds (Ho et al. 2020, section 3.2).</source>
   <translation>Nur DDPM: Varianz des Rauschens, das jeder Schritt hinzufügt (Ho et al. 2020, Abschnitt 3.2).</translation>
  </message>
  <message>
   <source>Guidance leads away from this attribute, rather than from no context. Needs guidance other than 1.</source>
   <translation>Guidance führt von diesem Attribut weg statt von „ohne Kontext“. Wirkt nur, wenn Guidance nicht 1 ist.</translation>
  </message>
  <message>
   <source>How far the contrast that guidance adds is taken back to that without it (phi of Lin et al. 2024). Needs guidance other than 1.</source>
   <translation>Wie weit der Kontrast, den Guidance hinzufügt, auf den ohne sie zurückgenommen wird (phi bei Lin et al. 2024). Wirkt nur, wenn Guidance nicht 1 ist.</translation>
  </message>
  <message>
   <source>Guide only between these shares of T, 1 being all noise (Kynkäänniemi et al. 2024). Needs guidance other than 1.</source>
   <translation>Nur zwischen diesen Anteilen von T führen; 1 ist reines Rauschen (Kynkäänniemi et al. 2024). Wirkt nur, wenn Guidance nicht 1 ist.</translation>
  </message>
  <message>
   <source>How much memory the recorded steps of one sampling may take. Beyond it they are kept in float16, and beyond that only every k-th step; which it is, is said above.</source>
   <translation>Wie viel Speicher die aufgezeichneten Schritte eines Durchgangs belegen dürfen. Reicht er nicht, werden sie in float16 behalten, und reicht auch das nicht, nur jeder k-te Schritt; was davon gilt, steht oben.</translation>
  </message>
  <message>
   <source>EMA: the running mean of the weights in training, which draws best. Raw: the weights as the last training step left them, where the checkpoint has them.</source>
   <translation>EMA: das gleitende Mittel der Gewichte beim Training; damit gelingen die Bilder am besten. Rohe: die Gewichte, wie sie der letzte Trainingsschritt hinterließ, sofern der Checkpoint sie enthält.</translation>
  </message>
  <message>
   <source>Spacing</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <source>Range</source>
   <translation>Bereich</translation>
  </message>
  <message>
   <source>Variance</source>
   <translation>Varianz</translation>
  </message>
  <message>
   <source>Away from</source>
   <translation>Weg von</translation>
  </message>
  <message>
   <source>Rescale</source>
   <translation>Reskalieren</translation>
  </message>
  <message>
   <source>Guide from</source>
   <translation>Führen ab</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>Spacing of the timesteps</source>
   <translation>Abstand der Zeitschritte</translation>
  </message>
  <message>
   <source>Range of the predicted x0</source>
   <translation>Bereich des vorhergesagten x0</translation>
  </message>
  <message>
   <source>Percentile of the dynamic threshold</source>
   <translation>Perzentil der dynamischen Schwelle</translation>
  </message>
  <message>
   <source>Variance of DDPM's noise</source>
   <translation>Varianz des Rauschens von DDPM</translation>
  </message>
  <message>
   <source>Lead away from</source>
   <translation>Wegführen von</translation>
  </message>
  <message>
   <source>Guide from this share of T</source>
   <translation>Führen ab diesem Anteil von T</translation>
  </message>
  <message>
   <source>Guide up to this share of T</source>
   <translation>Führen bis zu diesem Anteil von T</translation>
  </message>
  <message>
   <source>Memory for the recorded steps</source>
   <translation>Speicher für die aufgezeichneten Schritte</translation>
  </message>
  <message>
   <source>Exact arithmetic (float32)</source>
   <translation>Genau rechnen (float32)</translation>
  </message>
  <message>
   <source>Compute the network's products in float32. Off: in bfloat16 where the device is built for it, which is faster and differs by small roundings. On for images that are to be the same on another computer, or with ONNX.</source>
   <translation>Die Produkte des Netzes in float32 berechnen. Aus: in bfloat16, wenn das Gerät dafür gebaut ist; das ist schneller und weicht um kleine Rundungen ab. An für Bilder, die auf einem anderen Rechner oder mit ONNX dieselben sein sollen.</translation>
  </message>
  <message>
   <source>to</source>
   <comment>the upper end of a range</comment>
   <translation>bis</translation>
  </message>
  <message>
   <source>{minutes} min {seconds:02d} s</source>
   <translation>{minutes} min {seconds:02d} s</translation>
  </message>
  <message>
   <source>Waiting for the engine…</source>
   <translation>Warten auf den Rechenprozess…</translation>
  </message>
  <message>
   <source>{took} · {nfe} NFE · {each} per image</source>
   <translation>{took} · {nfe} NFE · {each} pro Bild</translation>
  </message>
  <message>
   <source>Step {step} of {steps} · {time}</source>
   <translation>Schritt {step} von {steps} · {time}</translation>
  </message>
  <message>
   <source>{milliseconds:.0f} ms</source>
   <translation>{milliseconds:.0f} ms</translation>
  </message>
  <message>
   <source>Generate</source>
   <translation>Erzeugen</translation>
  </message>
  <message>
   <source>Draw the images; while others are drawn, add to the queue. (Ctrl+Return, F5)</source>
   <translation>Die Bilder erzeugen; solange andere erzeugt werden, in die Warteschlange stellen. (Strg+Return, F5)</translation>
  </message>
  <message>
   <source>Live: when a slider of the context, the blend pad, guidance or the seed moves, redraw up to 16 images at once in a few steps of DPM++, and in the chosen quality when the hand rests. (Ctrl+L)</source>
   <translation>Live: Wenn sich ein Regler des Kontexts, das Mischfeld, Guidance oder der Seed bewegt, werden bis zu 16 Bilder sofort in wenigen Schritten von DPM++ neu erzeugt, und in der gewählten Güte, sobald die Hand ruht. (Strg+L)</translation>
  </message>
  <message>
   <source>End the sampling; the steps so far are kept. (Esc)</source>
   <translation>Das Erzeugen beenden; die bisherigen Schritte bleiben erhalten. (Esc)</translation>
  </message>
  <message>
   <source>The queue</source>
   <translation>Die Warteschlange</translation>
  </message>
  <message>
   <source>What waits to be drawn: look, put in another order, take out.</source>
   <translation>Was noch erzeugt werden soll: ansehen, umordnen, herausnehmen.</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Time, network evaluations per image (NFE), and time per image.</source>
   <translation>Zeit, Netzauswertungen pro Bild (NFE) und Zeit pro Bild.</translation>
  </message>
  <message>
   <source>Cancelled after {step} of {steps} steps. {result}</source>
   <translation>Nach {step} von {steps} Schritten abgebrochen. {result}</translation>
  </message>
  <message>
   <source>{count} in the queue</source>
   <translation>{count} in der Warteschlange</translation>
  </message>
  <message>
   <source>{count} held</source>
   <translation>{count} angehalten</translation>
  </message>
  <message>
   <source>Add to queue</source>
   <translation>Einreihen</translation>
  </message>
  <message>
   <source>As in the recipe</source>
   <translation>Wie im Rezept</translation>
  </message>
  <message>
   <source>From the palette</source>
   <translation>Aus der Palette</translation>
  </message>
  <message>
   <source>How many denoising steps lead from noise to image. Each is one evaluation of the network, two with Heun; guidance doubles that.</source>
   <translation>Wie viele Entrauschungsschritte vom Rauschen zum Bild führen. Jeder ist eine Auswertung des Netzes, zwei bei Heun; Guidance verdoppelt das.</translation>
  </message>
  <message>
   <source>DDIM only: how much noise each step adds. 0 is deterministic, 1 adds as much as DDPM.</source>
   <translation>Nur DDIM: wie viel Rauschen jeder Schritt hinzufügt. 0 ist deterministisch, 1 fügt so viel hinzu wie DDPM.</translation>
  </message>
  <message>
   <source>DDPM only. Without the added noise every step goes to the mean, and the images collapse to flat blobs: the first lab's demonstration.</source>
   <translation>Nur DDPM. Ohne das zugefügte Rauschen geht jeder Schritt zum Mittelwert, und die Bilder fallen zu flachen Flecken zusammen: die Vorführung des ersten Labs.</translation>
  </message>
  <message>
   <source>Without added noise the images collapse to their mean.</source>
   <translation>Ohne zugefügtes Rauschen fallen die Bilder zu ihrem Mittelwert zusammen.</translation>
  </message>
  <message>
   <source>What the model is told to draw: the palette's mix, each class in turn, contexts drawn as often as in the training set, or the learned null for no context.</source>
   <translation>Was das Modell erzeugen soll: die Mischung der Palette, jede Klasse der Reihe nach, Kontexte so häufig wie in den Trainingsbildern oder die gelernte Null für „ohne Kontext“.</translation>
  </message>
  <message>
   <source>Same seeds in each row</source>
   <translation>Gleiche Seeds in jeder Zeile</translation>
  </message>
  <message>
   <source>Every class starts from the same noise, so that only the context makes the difference.</source>
   <translation>Jede Klasse beginnt mit demselben Rauschen, sodass nur der Kontext den Unterschied macht.</translation>
  </message>
  <message>
   <source>Classifier-free guidance scale: above 1 the context counts for more, at twice the network evaluations. 1 is off.</source>
   <translation>Stärke der klassifikatorfreien Guidance: Über 1 zählt der Kontext mehr, bei doppelt so vielen Netzauswertungen. 1 ist aus.</translation>
  </message>
  <message>
   <source>How many images are drawn, each from a seed of its own.</source>
   <translation>Wie viele Bilder erzeugt werden, jedes aus einem eigenen Seed.</translation>
  </message>
  <message>
   <source>Seed of the first image; the others count on. The same seed gives the same image.</source>
   <translation>Seed des ersten Bildes; die anderen zählen weiter. Gleicher Seed, gleiches Bild.</translation>
  </message>
  <message>
   <source>Fresh seed every time</source>
   <translation>Jedes Mal ein neuer Seed</translation>
  </message>
  <message>
   <source>Fresh: take a new random seed at each Generate. Off: the seed stays fixed.</source>
   <translation>Neu: bei jedem Erzeugen einen neuen, zufälligen Seed nehmen. Aus: Der Seed bleibt fest.</translation>
  </message>
  <message>
   <source>Fresh</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>{path}
Trained on {seen}, {objective} prediction.</source>
   <translation>{path}
Training: {seen}; Vorhersage: {objective}.</translation>
  </message>
  <message>
   <source>Train a model, or open one.</source>
   <translation>Trainieren Sie ein Modell, oder öffnen Sie eines.</translation>
  </message>
  <message>
   <source>Save the sweep as PNG</source>
   <translation>Reihe als PNG speichern</translation>
  </message>
  <message>
   <source>Look at it close up</source>
   <translation>Aus der Nähe ansehen</translation>
  </message>
  <message numerus="yes">
   <source>Save these {n} images as PNG…</source>
   <extracomment>For one: Save image as PNG…</extracomment>
   <translation>
    <numerusform>Bild als PNG speichern…</numerusform>
    <numerusform>Diese {n} Bilder als PNG speichern…</numerusform>
   </translation>
  </message>
  <message>
   <source>Save all as one PNG…</source>
   <translation>Alle als ein PNG speichern…</translation>
  </message>
  <message>
   <source>Draw on it</source>
   <translation>Darauf zeichnen</translation>
  </message>
  <message>
   <source>Use this seed</source>
   <translation>Diesen Seed benutzen</translation>
  </message>
  <message>
   <source>Use this context</source>
   <translation>Diesen Kontext benutzen</translation>
  </message>
  <message numerus="yes">
   <source>Draft · {n} steps · {time}</source>
   <extracomment>For one: Draft · {n} step · {time}</extracomment>
   <translation>
    <numerusform>Entwurf · {n} Schritt · {time}</numerusform>
    <numerusform>Entwurf · {n} Schritte · {time}</numerusform>
   </translation>
  </message>
  <message>
   <source>Live waits at a step: branch from it, or go on to the image.</source>
   <translation>Live wartet an einem Schritt: Zweigen Sie hier ab, oder gehen Sie weiter zum Bild.</translation>
  </message>
  <message>
   <source>Live · step {step} of {of}</source>
   <translation>Live · Schritt {step} von {of}</translation>
  </message>
  <message>
   <source>Click Generate to draw images from noise.</source>
   <translation>Ein Klick auf „Erzeugen“ macht aus Rauschen Bilder.</translation>
  </message>
  <message>
   <source>There is no model yet.
Train one in the Train workspace, or choose “Open model…” in the Sampler dock.</source>
   <translation>Es gibt noch kein Modell.
Trainieren Sie eines unter „Trainieren“, oder wählen Sie „Modell öffnen…“ im Dock „Sampler“.</translation>
  </message>
  <message>
   <source>Close-up</source>
   <translation>Nahansicht</translation>
  </message>
  <message>
   <source>The model '{name}' is not there any more.</source>
   <translation>Das Modell „{name}“ ist nicht mehr da.</translation>
  </message>
  <message>
   <source>Its folder or file was moved or deleted, or it has no checkpoint.</source>
   <translation>Sein Ordner oder seine Datei wurde verschoben oder gelöscht, oder es hat keinen Checkpoint.</translation>
  </message>
  <message>
   <source>Choose another model in the Sampler dock.</source>
   <translation>Wählen Sie im Dock „Sampler“ ein anderes Modell.</translation>
  </message>
  <message>
   <source>There is nothing to draw from yet.</source>
   <translation>Es gibt noch nichts, woraus Bilder erzeugt werden könnten.</translation>
  </message>
  <message>
   <source>Train a model in the Train workspace, or choose “Open model…” in the Sampler dock.</source>
   <translation>Trainieren Sie ein Modell unter „Trainieren“, oder wählen Sie „Modell öffnen…“ im Dock „Sampler“.</translation>
  </message>
  <message>
   <source>What was drawn, step by step, and branches from any step  (Alt+1)</source>
   <translation>Was erzeugt wurde, Schritt für Schritt, und Zweige von jedem Schritt  (Alt+1)</translation>
  </message>
  <message>
   <source>Draw</source>
   <translation>Zeichnen</translation>
  </message>
  <message>
   <source>Paint or open an image, and let the model finish or change it  (Alt+2)</source>
   <translation>Ein Bild malen oder öffnen und vom Modell vollenden oder verändern lassen  (Alt+2)</translation>
  </message>
  <message>
   <source>Sweep</source>
   <translation>Reihe</translation>
  </message>
  <message>
   <source>One or two settings laid along axes  (Alt+3)</source>
   <translation>Eine oder zwei Einstellungen entlang von Achsen  (Alt+3)</translation>
  </message>
  <message>
   <source>Every generation with its recipe  (Alt+4)</source>
   <translation>Jede Erzeugung mit ihrem Rezept  (Alt+4)</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <source>'{name}' cannot be drawn on.</source>
   <translation>Auf „{name}“ kann nicht gezeichnet werden.</translation>
  </message>
  <message>
   <source>The recipe is set. Generate draws it again.</source>
   <translation>Das Rezept ist eingestellt. „Erzeugen“ macht die Bilder noch einmal.</translation>
  </message>
  <message>
   <source>Not finished: {why}</source>
   <translation>Nicht fertig: {why}</translation>
  </message>
  <message>
   <source>Other samplers</source>
   <translation>Weitere Sampler</translation>
  </message>
  <message>
   <source>Sampler: {name}, or another</source>
   <translation>Sampler: {name} oder ein anderer</translation>
  </message>
  <message>
   <source>Sampler: another</source>
   <translation>Sampler: ein anderer</translation>
  </message>
  <message>
   <source>How fast images turn to noise over the timesteps. Linear: Ho et al. 2020; cosine: Nichol &amp; Dhariwal 2021; sigmoid: Jabri et al. 2022; EDM: the noise levels of Karras et al. 2022; course: the labs' linear table.</source>
   <translation>Wie schnell Bilder über die Zeitschritte zu Rauschen werden. Linear: Ho et al. 2020; Kosinus: Nichol &amp; Dhariwal 2021; Sigmoid: Jabri et al. 2022; EDM: die Rauschstärken von Karras et al. 2022; Kurs: die lineare Tabelle der Labs.</translation>
  </message>
  <message>
   <source>T: the number of noise levels between image and noise</source>
   <translation>T: die Zahl der Rauschstärken zwischen Bild und Rauschen</translation>
  </message>
  <message>
   <source>Timesteps T</source>
   <translation>Zeitschritte T</translation>
  </message>
  <message>
   <source>Zero SNR at T</source>
   <translation>SNR null bei T</translation>
  </message>
  <message>
   <source>Scale the schedule so that nothing of the image is left at T (Lin et al. 2024)</source>
   <translation>Den Rauschplan so skalieren, dass bei T nichts vom Bild übrig ist (Lin et al. 2024)</translation>
  </message>
  <message>
   <source>Sched&amp;ule</source>
   <translation>Rausch&amp;plan</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>Rauschplan</translation>
  </message>
  <message>
   <source>SNR (dB)</source>
   <translation>SNR (dB)</translation>
  </message>
  <message>
   <source>ln SNR</source>
   <translation>ln SNR</translation>
  </message>
  <message>
   <source>Linear betas, Ho et al. 2020, section 4</source>
   <translation>Lineare Betas, Ho et al. 2020, Abschnitt 4</translation>
  </message>
  <message>
   <source>ᾱ follows a squared cosine, Nichol &amp; Dhariwal 2021, equation 17</source>
   <translation>ᾱ folgt einem Kosinusquadrat, Nichol &amp; Dhariwal 2021, Gleichung 17</translation>
  </message>
  <message>
   <source>ᾱ falls along a sigmoid, Jabri et al. 2022, section 3.2</source>
   <translation>ᾱ fällt entlang einer Sigmoidkurve, Jabri et al. 2022, Abschnitt 3.2</translation>
  </message>
  <message>
   <source>σ / √ᾱ from 80 to 0.002, Karras et al. 2022, equation 5</source>
   <translation>σ / √ᾱ von 80 bis 0,002, Karras et al. 2022, Gleichung 5</translation>
  </message>
  <message>
   <source>The labs' linear table, one beta longer</source>
   <translation>Die lineare Tabelle der Labs, um ein Beta länger</translation>
  </message>
  <message>
   <source>t: the marker in the plot, which can also be dragged</source>
   <translation>t: die Marke im Diagramm, die sich auch ziehen lässt</translation>
  </message>
  <message>
   <source>Fill the curve of how often training meets each t. Uniform: each as often (Ho et al. 2020). Log-normal: ln(σ / √ᾱ) is normal with P mean and P std (Karras et al. 2022), for the EDM objective.</source>
   <translation>Die Kurve ausfüllen, wie oft das Training jedes t trifft. Gleichverteilt: jedes gleich oft (Ho et al. 2020). Log-normal: ln(σ / √ᾱ) ist normalverteilt mit P-Mittel und P-Std. (Karras et al. 2022), für die Zielgröße EDM.</translation>
  </message>
  <message>
   <source>Upward axis</source>
   <translation>Hochachse</translation>
  </message>
  <message>
   <source>Take T, the end and the noise levels from Train, and draw its schedule boldly</source>
   <translation>T, das Ende und die Rauschstärken von „Trainieren“ übernehmen und seinen Rauschplan fett zeichnen</translation>
  </message>
  <message>
   <source>Training's noise levels</source>
   <translation>Rauschstärken des Trainings</translation>
  </message>
  <message>
   <source>The schedule by whose t the noise levels are told</source>
   <translation>Der Rauschplan, nach dessen t die Rauschstärken angegeben werden</translation>
  </message>
  <message>
   <source>Noise levels told by the schedule</source>
   <translation>Rauschstärken nach dem Rauschplan</translation>
  </message>
  <message>
   <source>Mean of ln(σ / √ᾱ); larger is more noise</source>
   <translation>Mittelwert von ln(σ / √ᾱ); größer ist mehr Rauschen</translation>
  </message>
  <message>
   <source>P mean</source>
   <translation>P-Mittel</translation>
  </message>
  <message>
   <source>Standard deviation of ln(σ / √ᾱ)</source>
   <translation>Standardabweichung von ln(σ / √ᾱ)</translation>
  </message>
  <message>
   <source>P std</source>
   <translation>P-Std.</translation>
  </message>
  <message>
   <source>Schedules at t</source>
   <translation>Rauschpläne bei t</translation>
  </message>
  <message>
   <source>What each schedule says at the marked t</source>
   <translation>Was jeder Rauschplan am markierten t angibt</translation>
  </message>
  <message>
   <source>Training &amp;meets t</source>
   <translation>Training tri&amp;fft t</translation>
  </message>
  <message>
   <source>not shown</source>
   <translation>nicht gezeigt</translation>
  </message>
  <message>
   <source>by the t of</source>
   <translation>t von</translation>
  </message>
  <message>
   <source>{share:.1%} less noise than t 1</source>
   <translation>{share:.1%} weniger Rauschen als t 1</translation>
  </message>
  <message>
   <source>{share:.1%} more than T</source>
   <translation>{share:.1%} mehr als T</translation>
  </message>
  <message>
   <source>alphas_cumprod: the share of the image's power that is left</source>
   <translation>alphas_cumprod: der Anteil der Bildleistung, der übrig ist</translation>
  </message>
  <message>
   <source>The standard deviation of the noise, √(1 − ᾱ)</source>
   <translation>Die Standardabweichung des Rauschens, √(1 − ᾱ)</translation>
  </message>
  <message>
   <source>The log signal-to-noise ratio, in which schedules are compared best</source>
   <translation>Der Logarithmus des Signal-Rausch-Verhältnisses, in dem sich Rauschpläne am besten vergleichen lassen</translation>
  </message>
  <message>
   <source>{schedule} (Train)</source>
   <translation>{schedule} (Training)</translation>
  </message>
  <message>
   <source>Pixels of one cell, without what lies between cells</source>
   <translation>Pixel einer Zelle, ohne das, was zwischen den Zellen liegt</translation>
  </message>
  <message>
   <source>Cut a sprite sheet: {name}</source>
   <translation>Sprite-Sheet zerschneiden: {name}</translation>
  </message>
  <message>
   <source>Pixels around all cells</source>
   <translation>Pixel rings um alle Zellen</translation>
  </message>
  <message>
   <source>Pixels between two cells</source>
   <translation>Pixel zwischen zwei Zellen</translation>
  </message>
  <message>
   <source>Guess</source>
   <translation>Erraten</translation>
  </message>
  <message>
   <source>Guess the grid</source>
   <translation>Das Raster erraten</translation>
  </message>
  <message>
   <source>Propose a grid by the gutters of the sheet, or by its edges  (Alt+G)</source>
   <translation>Ein Raster nach den Zwischenräumen des Bogens oder nach seinen Kanten vorschlagen  (Alt+G)</translation>
  </message>
  <message>
   <source>The sheet with its grid</source>
   <translation>Der Bogen mit seinem Raster</translation>
  </message>
  <message>
   <source>The sheet and its cells; empty ones are dimmed. The wheel zooms, dragging moves.</source>
   <translation>Der Bogen und seine Zellen; leere sind abgedunkelt. Das Rad zoomt, Ziehen verschiebt.</translation>
  </message>
  <message>
   <source>What the grid cuts</source>
   <translation>Was das Raster ergibt</translation>
  </message>
  <message>
   <source>The first cells, as the network will see them</source>
   <translation>Die ersten Zellen, wie das Netz sie sehen wird</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Zerschneiden</translation>
  </message>
  <message>
   <source>Open the cells that are not empty as an image set. The file stays as it is.</source>
   <translation>Die nicht leeren Zellen als Bildersammlung öffnen. Die Datei bleibt, wie sie ist.</translation>
  </message>
  <message>
   <source>Use as one image</source>
   <translation>Als ein Bild benutzen</translation>
  </message>
  <message>
   <source>It is no sheet: open it as it is</source>
   <translation>Es ist kein Bogen: öffnen, wie es ist</translation>
  </message>
  <message>
   <source>Cell &amp;width</source>
   <translation>Zellen&amp;breite</translation>
  </message>
  <message>
   <source>Cell &amp;height</source>
   <translation>Zellen&amp;höhe</translation>
  </message>
  <message>
   <source>&amp;Margin</source>
   <translation>&amp;Rand</translation>
  </message>
  <message>
   <source>&amp;Spacing</source>
   <translation>&amp;Abstand</translation>
  </message>
  <message>
   <source>The first cells, at {size} × {size}</source>
   <translation>Die ersten Zellen, in {size} × {size}</translation>
  </message>
  <message>
   <source>{width:,} × {height:,} pixels</source>
   <translation>{width:,} × {height:,} Pixel</translation>
  </message>
  <message numerus="yes">
   <source>Cut into {n:,} images</source>
   <extracomment>For one: Cut out 1 image</extracomment>
   <translation>
    <numerusform>1 Bild ausschneiden</numerusform>
    <numerusform>In {n:,} Bilder zerschneiden</numerusform>
   </translation>
  </message>
  <message>
   <source>cell {number}</source>
   <translation>Zelle {number}</translation>
  </message>
  <message>
   <source>Zoom out  (−)</source>
   <translation>Verkleinern  (−)</translation>
  </message>
  <message>
   <source>Zoom in  (+)</source>
   <translation>Vergrößern  (+)</translation>
  </message>
  <message>
   <source>Show the whole sheet  (0)</source>
   <translation>Den ganzen Bogen zeigen  (0)</translation>
  </message>
  <message>
   <source>{pixels} px at the right</source>
   <translation>{pixels} px rechts</translation>
  </message>
  <message>
   <source>{pixels} px at the bottom</source>
   <translation>{pixels} px unten</translation>
  </message>
  <message>
   <source>{parts} left over.</source>
   <translation>{parts} bleiben übrig.</translation>
  </message>
  <message>
   <source>The cells fill the sheet exactly.</source>
   <translation>Die Zellen füllen den Bogen genau.</translation>
  </message>
  <message>
   <source>{columns} × {rows} cells, {kept:,} kept, {empty:,} empty</source>
   <translation>{columns} × {rows} Zellen: {kept:,} behalten, {empty:,} leer</translation>
  </message>
  <message>
   <source>{columns} × {rows} cells, {kept:,} kept</source>
   <translation>{columns} × {rows} Zellen: {kept:,} behalten</translation>
  </message>
  <message>
   <source>No cell lies in the sheet</source>
   <translation>Im Bogen liegt keine Zelle</translation>
  </message>
  <message>
   <source>Too many cells</source>
   <translation>Zu viele Zellen</translation>
  </message>
  <message>
   <source>Choose smaller cells, or a smaller margin.</source>
   <translation>Wählen Sie kleinere Zellen oder einen kleineren Rand.</translation>
  </message>
  <message>
   <source>Choose larger ones.</source>
   <translation>Wählen Sie größere.</translation>
  </message>
  <message>
   <source>The noisy image at this step, as the sampler holds it.</source>
   <translation>Das verrauschte Bild in diesem Schritt, wie der Sampler es hält.</translation>
  </message>
  <message>
   <source>The finished image as the network predicts it from this step.</source>
   <translation>Das fertige Bild, wie das Netz es aus diesem Schritt vorhersagt.</translation>
  </message>
  <message>
   <source>The noise that the network predicts in xt; mid grey is none.</source>
   <translation>Das Rauschen, das das Netz in xt vorhersagt; mittleres Grau ist keines.</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>By how much xt has changed since the last recorded step; mid grey is not at all. All images of a step are measured in their own root mean square, so that small last changes are seen as well.</source>
   <translation>Wie sehr sich xt seit dem letzten aufgezeichneten Schritt geändert hat; mittleres Grau ist gar nicht. Alle Bilder eines Schritts werden an ihrem eigenen quadratischen Mittel gemessen, sodass auch kleine letzte Änderungen zu sehen sind.</translation>
  </message>
  <message>
   <source>Denoising step</source>
   <translation>Entrauschungsschritt</translation>
  </message>
  <message>
   <source>Drag from noise (left) to image (right) through every recorded step. The hill is sqrt(ᾱ), the share of signal. Left and right arrow, or the wheel: one step; Page keys: ten times as far; Home and End. Over the images the wheel does the same with Shift held.</source>
   <translation>Vom Rauschen (links) zum Bild (rechts) durch jeden aufgezeichneten Schritt fahren. Der Hügel ist sqrt(ᾱ), der Anteil des Signals. Pfeil links und rechts oder das Rad: ein Schritt; Bildtasten: zehnmal so weit; Pos1 und Ende. Über den Bildern tut das Rad dasselbe bei gehaltener Umschalttaste.</translation>
  </message>
  <message>
   <source>Shown layer</source>
   <translation>Gezeigte Ebene</translation>
  </message>
  <message>
   <source>First step: pure noise (Home)</source>
   <translation>Erster Schritt: reines Rauschen (Pos1)</translation>
  </message>
  <message>
   <source>One step back (Left)</source>
   <translation>Einen Schritt zurück (Links)</translation>
  </message>
  <message>
   <source>Play the denoising (Space in the images)</source>
   <translation>Entrauschen abspielen (Leertaste in den Bildern)</translation>
  </message>
  <message>
   <source>One step on (Right)</source>
   <translation>Einen Schritt weiter (Rechts)</translation>
  </message>
  <message>
   <source>Last step: the image (End)</source>
   <translation>Letzter Schritt: das Bild (Ende)</translation>
  </message>
  <message>
   <source>Begin again at the end</source>
   <translation>Am Ende von vorn beginnen</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Speed of the replay: at 1× it takes {seconds:g} seconds, however many steps.</source>
   <translation>Tempo der Wiedergabe: Bei 1× dauert sie {seconds:g} Sekunden, gleich wie viele Schritte es sind.</translation>
  </message>
  <message>
   <source>Figures of the step</source>
   <translation>Zahlen des Schritts</translation>
  </message>
  <message>
   <source>Step, time t, ᾱ (the share of signal power), signal-to-noise ratio ᾱ / (1 − ᾱ), and σ = sqrt(1 − ᾱ).</source>
   <translation>Schritt, Zeit t, ᾱ (der Anteil der Signalleistung), Signal-Rausch-Verhältnis ᾱ / (1 − ᾱ) und σ = sqrt(1 − ᾱ).</translation>
  </message>
  <message>
   <source>What of the steps is kept</source>
   <translation>Was von den Schritten behalten wird</translation>
  </message>
  <message>
   <source>The memory that recorded steps may take is set in the Sampler dock.</source>
   <translation>Wie viel Speicher aufgezeichnete Schritte belegen dürfen, wird im Dock „Sampler“ eingestellt.</translation>
  </message>
  <message>
   <source>Step {index}/{steps}  ·  t {t}  ·  ᾱ {alpha_bar:.4f}  ·  SNR {snr} dB  ·  σ {sigma:.3f}</source>
   <translation>Schritt {index}/{steps}  ·  t {t}  ·  ᾱ {alpha_bar:.4f}  ·  SNR {snr} dB  ·  σ {sigma:.3f}</translation>
  </message>
  <message>
   <source>This branch goes on with what its sampler remembers of its parent's steps, which are not here.</source>
   <translation>Dieser Zweig rechnet mit dem weiter, was sein Sampler von den Schritten seines Ursprungs noch weiß; sie sind nicht hier.</translation>
  </message>
  <message>
   <source>No steps yet</source>
   <translation>Noch keine Schritte</translation>
  </message>
  <message>
   <source>The sampler's equation, with the numbers of each step.</source>
   <translation>Die Gleichung des Samplers, mit den Zahlen jedes Schritts.</translation>
  </message>
  <message>
   <source>reached by</source>
   <translation>erreicht durch</translation>
  </message>
  <message>
   <source>A sweep draws the same image again and again while one or two settings change: an attribute, guidance, the seed, steps or eta. All else is as in the Sampler dock and the context palette.

Choose the axes, then Run sweep.</source>
   <translation>Eine Reihe erzeugt dasselbe Bild immer wieder, während sich eine oder zwei Einstellungen ändern: ein Attribut, Guidance, der Seed, die Schritte oder Eta. Alles andere ist wie im Dock „Sampler“ und in der Kontextpalette.

Wählen Sie die Achsen, dann „Reihe erzeugen“.</translation>
  </message>
  <message>
   <source>sweep of {axes}</source>
   <translation>Reihe über {axes}</translation>
  </message>
  <message numerus="yes">
   <source>{n} images from seed {seed}</source>
   <extracomment>For one: {n} image from seed {seed}</extracomment>
   <translation>
    <numerusform>{n} Bild ab Seed {seed}</numerusform>
    <numerusform>{n} Bilder ab Seed {seed}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} images from seed {seed} in {samplings} samplings</source>
   <extracomment>For one: {n} image from seed {seed} in {samplings} samplings</extracomment>
   <translation>
    <numerusform>{n} Bild ab Seed {seed} in {samplings} Durchgängen</numerusform>
    <numerusform>{n} Bilder ab Seed {seed} in {samplings} Durchgängen</numerusform>
   </translation>
  </message>
  <message>
   <source>Across</source>
   <translation>Quer</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Abwärts</translation>
  </message>
  <message>
   <source>Images of the sweep</source>
   <translation>Bilder der Reihe</translation>
  </message>
  <message>
   <source>Run sweep</source>
   <translation>Reihe erzeugen</translation>
  </message>
  <message>
   <source>Draw every cell, all from the same seed. It waits its turn while something else is drawn.</source>
   <translation>Jede Zelle erzeugen, alle aus demselben Seed. Wird gerade etwas anderes erzeugt, wartet die Reihe, bis sie dran ist.</translation>
  </message>
  <message>
   <source>Stop the sweep</source>
   <translation>Reihe anhalten</translation>
  </message>
  <message>
   <source>End the sweep; the images that are there are kept.</source>
   <translation>Die Reihe beenden; die Bilder, die da sind, bleiben.</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Speichern…</translation>
  </message>
  <message>
   <source>Save the sweep</source>
   <translation>Reihe speichern</translation>
  </message>
  <message>
   <source>Save the table with its titles as one PNG.</source>
   <translation>Die Tabelle mit ihren Titeln als ein PNG speichern.</translation>
  </message>
  <message>
   <source>Look at the steps</source>
   <translation>Schritte ansehen</translation>
  </message>
  <message>
   <source>Go to the Images page with the whole table, and through every step of it. Steps and eta make samplings of their own, which are not recorded. (Double click on an image)</source>
   <translation>Mit der ganzen Tabelle zur Seite „Bilder“ gehen und durch jeden ihrer Schritte. Schritte und Eta ergeben eigene Durchgänge, die nicht aufgezeichnet werden. (Doppelklick auf ein Bild)</translation>
  </message>
  <message>
   <source>About the sweep</source>
   <translation>Zur Reihe</translation>
  </message>
  <message>
   <source>Waiting for the first image…</source>
   <translation>Warten auf das erste Bild…</translation>
  </message>
  <message numerus="yes">
   <source>{count} images, in {n} samplings</source>
   <extracomment>For one: {count} images, in {n} sampling</extracomment>
   <translation>
    <numerusform>{count} Bilder in {n} Durchgang</numerusform>
    <numerusform>{count} Bilder in {n} Durchgängen</numerusform>
   </translation>
  </message>
  <message>
   <source>{done} of {count} images · step {step} of {steps}</source>
   <translation>{done} von {count} Bildern · Schritt {step} von {steps}</translation>
  </message>
  <message>
   <source>PNG image, with a JSON beside it (*.png)</source>
   <translation>PNG-Bild mit einem JSON daneben (*.png)</translation>
  </message>
  <message>
   <source>GIF animation (*.gif)</source>
   <translation>GIF-Animation (*.gif)</translation>
  </message>
  <message>
   <source>Animated PNG (*.apng *.png)</source>
   <translation>Animiertes PNG (*.apng *.png)</translation>
  </message>
  <message>
   <source>MP4 film (*.mp4)</source>
   <translation>MP4-Film (*.mp4)</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Copied to the clipboard.</source>
   <translation>In die Zwischenablage kopiert.</translation>
  </message>
  <message>
   <source>Network as ONNX</source>
   <translation>Netz als ONNX</translation>
  </message>
  <message>
   <source>ONNX (*.onnx)</source>
   <translation>ONNX (*.onnx)</translation>
  </message>
  <message>
   <source>Writing the network…</source>
   <translation>Das Netz wird geschrieben…</translation>
  </message>
  <message>
   <source>Network as ONNX…</source>
   <translation>Netz als ONNX…</translation>
  </message>
  <message>
   <source>Progress of the file</source>
   <translation>Fortschritt der Datei</translation>
  </message>
  <message>
   <source>Stop writing; nothing is left of the file.</source>
   <translation>Das Schreiben abbrechen; von der Datei bleibt nichts zurück.</translation>
  </message>
  <message>
   <source>Choose where, and write the file.</source>
   <translation>Den Ort wählen und die Datei schreiben.</translation>
  </message>
  <message>
   <source>Put the images on the clipboard, as shown.</source>
   <translation>Die Bilder, wie gezeigt, in die Zwischenablage legen.</translation>
  </message>
  <message>
   <source>The command that draws the same images again.</source>
   <translation>Der Befehl, der dieselben Bilder noch einmal erzeugt.</translation>
  </message>
  <message>
   <source>A program that draws the same images again with this package.</source>
   <translation>Ein Programm, das dieselben Bilder mit diesem Paket noch einmal erzeugt.</translation>
  </message>
  <message>
   <source>The denoiser for other programs: it predicts x0 from xt, t and the context. An example that samples with onnxruntime comes beside it.</source>
   <translation>Der Entrauscher für andere Programme: Er sagt x0 aus xt, t und dem Kontext vorher. Ein Beispiel, das mit onnxruntime Bilder erzeugt, liegt daneben.</translation>
  </message>
  <message>
   <source>{width:,} × {height:,} pixels each</source>
   <translation>je {width:,} × {height:,} Pixel</translation>
  </message>
  <message numerus="yes">
   <source>{n} colours</source>
   <extracomment>For one: {n} colour</extracomment>
   <translation>
    <numerusform>{n} Farbe</numerusform>
    <numerusform>{n} Farben</numerusform>
   </translation>
  </message>
  <message>
   <source>The palette cannot be used.</source>
   <translation>Die Palette kann nicht benutzt werden.</translation>
  </message>
  <message>
   <source>Save in a new folder within</source>
   <translation>In einem neuen Ordner speichern in</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
  <message>
   <source>'{name}' beside it draws images with it.</source>
   <translation>„{name}“ daneben erzeugt Bilder damit.</translation>
  </message>
  <message>
   <source>'{name}' was not written.</source>
   <translation>„{name}“ wurde nicht geschrieben.</translation>
  </message>
  <message>
   <source>It was cancelled; nothing is left of it.</source>
   <translation>Es wurde abgebrochen; nichts ist davon zurückgeblieben.</translation>
  </message>
  <message>
   <source>PNG, side by side</source>
   <translation>PNG, nebeneinander</translation>
  </message>
  <message>
   <source>PNG, a file each</source>
   <translation>PNG, je eine Datei</translation>
  </message>
  <message>
   <source>Sprite sheet with JSON</source>
   <translation>Sprite-Sheet mit JSON</translation>
  </message>
  <message>
   <source>GIF film</source>
   <translation>GIF-Film</translation>
  </message>
  <message>
   <source>APNG film</source>
   <translation>APNG-Film</translation>
  </message>
  <message>
   <source>MP4 film</source>
   <translation>MP4-Film</translation>
  </message>
  <message>
   <source>One picture of all images, with the recipe inside: dropped on this window it draws them again.</source>
   <translation>Ein Bild aus allen Bildern, mit dem Rezept darin: Auf dieses Fenster gezogen, erzeugt es sie noch einmal.</translation>
  </message>
  <message>
   <source>A new folder with one PNG per image, each with its own recipe inside.</source>
   <translation>Ein neuer Ordner mit einem PNG pro Bild, jedes mit seinem eigenen Rezept darin.</translation>
  </message>
  <message>
   <source>One PNG, and a JSON that says where each image lies, as Aseprite writes it: for Phaser, Godot, Pixi. Each class is a tag.</source>
   <translation>Ein PNG und ein JSON, das sagt, wo jedes Bild liegt, wie Aseprite es schreibt: für Phaser, Godot, Pixi. Jede Klasse ist ein Tag.</translation>
  </message>
  <message>
   <source>The denoising as an animation that every program shows, in 255 colours.</source>
   <translation>Das Entrauschen als Animation, die jedes Programm zeigt, in 255 Farben.</translation>
  </message>
  <message>
   <source>The denoising as an animated PNG, in all colours and half-transparent where the model is; recipe inside.</source>
   <translation>Das Entrauschen als animiertes PNG, in allen Farben und halb durchsichtig, wo das Modell es ist; mit Rezept darin.</translation>
  </message>
  <message>
   <source>The denoising as a video (H.264). What is transparent becomes white.</source>
   <translation>Das Entrauschen als Video (H.264). Was durchsichtig ist, wird weiß.</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Which of the images are taken away.</source>
   <translation>Welche der Bilder exportiert werden.</translation>
  </message>
  <message>
   <source>The kind of file.</source>
   <translation>Die Art der Datei.</translation>
  </message>
  <message>
   <source>As</source>
   <translation>Als</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>How often each pixel is repeated across and down. 1 keeps the images as they are.</source>
   <translation>Wie oft jedes Pixel quer und abwärts wiederholt wird. 1 lässt die Bilder, wie sie sind.</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>How long the film plays before it rests on the images.</source>
   <translation>Wie lange der Film läuft, bevor er auf den Bildern stehen bleibt.</translation>
  </message>
  <message>
   <source>Reduce all images to so many shared colours, or to those of a palette file (.gpl of GIMP, .hex of Lospec); each pixel gets the one that looks nearest (OKLab). Alpha becomes all or nothing.</source>
   <translation>Alle Bilder auf so viele gemeinsame Farben beschränken oder auf die einer Palettendatei (.gpl von GIMP, .hex von Lospec); jedes Pixel bekommt die, die am ähnlichsten aussieht (OKLab). Alpha wird alles oder nichts.</translation>
  </message>
  <message>
   <source>Open a palette</source>
   <translation>Palette öffnen</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Gewählte</translation>
  </message>
  <message>
   <source>Palette file…</source>
   <translation>Palettendatei…</translation>
  </message>
  <message>
   <source>All ({count})</source>
   <translation>Alle ({count})</translation>
  </message>
  <message>
   <source>Chosen ({count})</source>
   <translation>Gewählte ({count})</translation>
  </message>
  <message>
   <source>Preview of the file</source>
   <translation>Vorschau der Datei</translation>
  </message>
  <message>
   <source>How the images will look. Drag them to a file manager or another program.</source>
   <translation>So werden die Bilder aussehen. Sie lassen sich in eine Dateiverwaltung oder ein anderes Programm ziehen.</translation>
  </message>
  <message numerus="yes">
   <source>{n} images of {width} by {height} pixels</source>
   <extracomment>For one: {n} image of {width} by {height} pixels</extracomment>
   <translation>
    <numerusform>{n} Bild mit {width} mal {height} Pixeln</numerusform>
    <numerusform>{n} Bilder mit {width} mal {height} Pixeln</numerusform>
   </translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>Training starten</translation>
  </message>
  <message>
   <source>Train a new run</source>
   <translation>Einen neuen Lauf trainieren</translation>
  </message>
  <message>
   <source>Add the run to the queue</source>
   <translation>Lauf einreihen</translation>
  </message>
  <message>
   <source>Have it wait, as the form says now, until others are done</source>
   <translation>So, wie er jetzt im Formular steht, warten lassen, bis andere fertig sind</translation>
  </message>
  <message>
   <source>Pause or go on</source>
   <translation>Pause oder weiter</translation>
  </message>
  <message>
   <source>Stand still, or go on</source>
   <translation>Anhalten oder weitermachen</translation>
  </message>
  <message>
   <source>Stop training</source>
   <translation>Training beenden</translation>
  </message>
  <message>
   <source>End the run; it can be resumed</source>
   <translation>Den Lauf beenden; er lässt sich fortsetzen</translation>
  </message>
  <message>
   <source>Save a checkpoint now</source>
   <translation>Jetzt einen Checkpoint speichern</translation>
  </message>
  <message>
   <source>Save after this step</source>
   <translation>Nach diesem Schritt speichern</translation>
  </message>
  <message>
   <source>Draw a preview now</source>
   <translation>Jetzt eine Vorschau erzeugen</translation>
  </message>
  <message>
   <source>Draw after this step</source>
   <translation>Nach diesem Schritt erzeugen</translation>
  </message>
  <message>
   <source>Resume the selected run</source>
   <translation>Gewählten Lauf fortsetzen</translation>
  </message>
  <message>
   <source>Go on from its last checkpoint to its planned end</source>
   <translation>Von seinem letzten Checkpoint bis zu seinem geplanten Ende weiter trainieren</translation>
  </message>
  <message>
   <source>Continue the selected run for longer</source>
   <translation>Gewählten Lauf länger trainieren</translation>
  </message>
  <message>
   <source>Train it for as long again as the form says, also when it is finished</source>
   <translation>Ihn noch einmal so lange trainieren, wie das Formular sagt, auch wenn er fertig ist</translation>
  </message>
  <message>
   <source>Follow the newest loss</source>
   <translation>Dem neuesten Verlust folgen</translation>
  </message>
  <message>
   <source>Keep all of the curve in view</source>
   <translation>Die ganze Kurve im Blick behalten</translation>
  </message>
  <message>
   <source>Show the next curves</source>
   <translation>Die nächsten Kurven zeigen</translation>
  </message>
  <message>
   <source>Loss, gradient norm and learning rate, or the loss by noise</source>
   <translation>Verlust, Gradientennorm und Lernrate oder der Verlust nach Rauschen</translation>
  </message>
  <message>
   <source>Play the training</source>
   <translation>Training abspielen</translation>
  </message>
  <message>
   <source>Go through the previews, from the untrained network to now</source>
   <translation>Durch die Vorschauen gehen, vom untrainierten Netz bis jetzt</translation>
  </message>
  <message>
   <source>Start the queue, or let it go on</source>
   <translation>Warteschlange starten oder weiterlaufen lassen</translation>
  </message>
  <message>
   <source>Hold the queue</source>
   <translation>Warteschlange anhalten</translation>
  </message>
  <message>
   <source>Begin no waiting run when this one ends</source>
   <translation>Keinen wartenden Lauf beginnen, wenn dieser endet</translation>
  </message>
  <message>
   <source>Filter the runs</source>
   <translation>Läufe filtern</translation>
  </message>
  <message>
   <source>Show runs that have these words in them</source>
   <translation>Läufe zeigen, in denen diese Wörter vorkommen</translation>
  </message>
  <message>
   <source>Network, noise schedule, optimiser, previews; the preset sets all of them</source>
   <translation>Netz, Rauschplan, Optimierer, Vorschauen; die Voreinstellung setzt sie alle</translation>
  </message>
  <message>
   <source>Start of every random choice of the run; the same seed and images make the same run again</source>
   <translation>Anfang aller Zufallsentscheidungen des Laufs; gleicher Seed und gleiche Bilder ergeben wieder denselben Lauf</translation>
  </message>
  <message>
   <source>Images in each preview, one seed each</source>
   <translation>Bilder in jeder Vorschau, jedes mit eigenem Seed</translation>
  </message>
  <message>
   <source>Training time between two previews, in seconds</source>
   <translation>Trainingszeit zwischen zwei Vorschauen, in Sekunden</translation>
  </message>
  <message>
   <source>A checkpoint is saved each time so many images were seen</source>
   <translation>Ein Checkpoint wird immer dann gespeichert, wenn so viele Bilder gesehen wurden</translation>
  </message>
  <message>
   <source>A checkpoint is also saved where none was for so many minutes of training; 0: only by images</source>
   <translation>Ein Checkpoint wird auch gespeichert, wenn es so viele Trainingsminuten lang keinen gab; 0: nur nach Bildern</translation>
  </message>
  <message>
   <source>How many of the newest checkpoints stay. The first, those that you save yourself, and two milestones in each doubling of the images seen always do; 0 keeps all</source>
   <translation>Wie viele der neuesten Checkpoints bleiben. Der erste, die selbst gespeicherten und zwei Meilensteine in jeder Verdopplung der gesehenen Bilder bleiben immer; 0 behält alle</translation>
  </message>
  <message>
   <source>Advanced settings</source>
   <translation>Erweiterte Einstellungen</translation>
  </message>
  <message>
   <source>Learning</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <source>Device and previews</source>
   <translation>Gerät und Vorschauen</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Preview images</source>
   <translation>Vorschaubilder</translation>
  </message>
  <message>
   <source>Preview every</source>
   <translation>Vorschau alle</translation>
  </message>
  <message>
   <source>Checkpoint every</source>
   <translation>Checkpoint alle</translation>
  </message>
  <message>
   <source>… and after</source>
   <translation>… und nach</translation>
  </message>
  <message>
   <source>Newest kept</source>
   <translation>Neueste behalten</translation>
  </message>
  <message>
   <source>TensorBoard event files</source>
   <translation>Dateien für TensorBoard</translation>
  </message>
  <message>
   <source>Write the curves and previews to 'tensorboard' in the run folder as well, for tensorboard --logdir</source>
   <translation>Kurven und Vorschauen auch nach „tensorboard“ im Ordner des Laufs schreiben, für tensorboard --logdir</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>GPU (CUDA)</source>
   <translation>GPU (CUDA)</translation>
  </message>
  <message>
   <source>GPU (Metal)</source>
   <translation>GPU (Metal)</translation>
  </message>
  <message>
   <source>What computes</source>
   <translation>Worauf gerechnet wird</translation>
  </message>
  <message>
   <source>s</source>
   <comment>seconds</comment>
   <translation>s</translation>
  </message>
  <message>
   <source>images</source>
   <comment>unit in a field</comment>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>Train a new run now  (Ctrl+R)</source>
   <translation>Jetzt einen neuen Lauf trainieren  (Strg+R)</translation>
  </message>
  <message>
   <source>Have it wait, as the form says now, until others are done  (Ctrl+Shift+A)</source>
   <translation>So, wie er jetzt im Formular steht, warten lassen, bis andere fertig sind  (Strg+Umschalt+A)</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Stand still after this step, and go on later; a checkpoint is saved  (Ctrl+P)</source>
   <translation>Nach diesem Schritt anhalten und später weitermachen; ein Checkpoint wird gespeichert  (Strg+P)</translation>
  </message>
  <message>
   <source>End the run after this step; a checkpoint is saved, and it can be resumed  (Ctrl+.)</source>
   <translation>Den Lauf nach diesem Schritt beenden; ein Checkpoint wird gespeichert, und er lässt sich fortsetzen  (Strg+.)</translation>
  </message>
  <message>
   <source>Save now</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save a checkpoint after this step  (Ctrl+S)</source>
   <translation>Nach diesem Schritt einen Checkpoint speichern  (Strg+S)</translation>
  </message>
  <message>
   <source>Sample now</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Draw the preview images after this step  (Ctrl+D)</source>
   <translation>Nach diesem Schritt die Vorschaubilder erzeugen  (Strg+D)</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Endet…</translation>
  </message>
  <message>
   <source>Images seen</source>
   <translation>Gesehene Bilder</translation>
  </message>
  <message>
   <source>Training images the network has seen so far, counted with repetitions</source>
   <translation>Trainingsbilder, die das Netz bisher gesehen hat, Wiederholungen mitgezählt</translation>
  </message>
  <message>
   <source>Images/s</source>
   <translation>Bilder/s</translation>
  </message>
  <message>
   <source>Speed over the last seconds</source>
   <translation>Tempo der letzten Sekunden</translation>
  </message>
  <message>
   <source>Elapsed</source>
   <translation>Vergangen</translation>
  </message>
  <message>
   <source>Left</source>
   <comment>time that is left</comment>
   <translation>Verbleibend</translation>
  </message>
  <message>
   <source>Time to the end of the run at this speed</source>
   <translation>Zeit bis zum Ende des Laufs bei diesem Tempo</translation>
  </message>
  <message>
   <source>Mean squared error of the newest steps</source>
   <translation>Mittlerer quadratischer Fehler der neuesten Schritte</translation>
  </message>
  <message>
   <source>Validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <source>Loss on images that are held out; where it rises, the network learns by heart</source>
   <translation>Verlust auf zurückgehaltenen Bildern; steigt er, lernt das Netz auswendig</translation>
  </message>
  <message>
   <source>Size of the optimiser's step now</source>
   <translation>Aktuelle Schrittweite des Optimierers</translation>
  </message>
  <message>
   <source>Gradient norm</source>
   <translation>Gradientennorm</translation>
  </message>
  <message>
   <source>Length of the gradient of the newest steps, before it is clipped; where it grows, so do the steps' risks</source>
   <translation>Länge des Gradienten der neuesten Schritte, bevor er begrenzt wird; wächst sie, wachsen auch die Risiken der Schritte</translation>
  </message>
  <message>
   <source>Resident memory of the engine process</source>
   <translation>Arbeitsspeicher des Rechenprozesses</translation>
  </message>
  <message>
   <source>GPU memory</source>
   <translation>GPU-Speicher</translation>
  </message>
  <message>
   <source>Memory that the engine holds on the GPU</source>
   <translation>Speicher, den der Rechenprozess auf der GPU belegt</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <source>Weights of the network</source>
   <translation>Gewichte des Netzes</translation>
  </message>
  <message>
   <source>MiB</source>
   <translation>MiB</translation>
  </message>
  <message>
   <source>Progress of the run</source>
   <translation>Fortschritt des Laufs</translation>
  </message>
  <message>
   <source>How far the run is: by images or by time, whichever is nearer its end</source>
   <translation>Wie weit der Lauf ist: nach Bildern oder nach Zeit, je nachdem, was näher am Ende ist</translation>
  </message>
  <message>
   <source>Standard</source>
   <translation>Standard</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Schnell</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>Kurs</translation>
  </message>
  <message>
   <source>What was changed of these images in Data</source>
   <translation>Was an diesen Bildern unter „Daten“ geändert wurde</translation>
  </message>
  <message>
   <source>A set of values that belong together; Advanced shows them</source>
   <translation>Werte, die zusammengehören; „Erweitert“ zeigt sie</translation>
  </message>
  <message>
   <source>How long to train; the learning rate decays to that end</source>
   <translation>Wie lange trainiert wird; die Lernrate fällt bis zu diesem Ende ab</translation>
  </message>
  <message>
   <source>Counted in</source>
   <translation>Gezählt in</translation>
  </message>
  <message>
   <source>Unit of how long</source>
   <translation>Einheit der Dauer</translation>
  </message>
  <message>
   <source>From a probe of two seconds on this computer, made while nothing is trained</source>
   <translation>Aus einer Probe von zwei Sekunden auf diesem Rechner, solange nichts trainiert wird</translation>
  </message>
  <message>
   <source>The run's folder in the workspace; all of its checkpoints, previews and numbers lie there</source>
   <translation>Der Ordner des Laufs im Arbeitsordner; dort liegen alle seine Checkpoints, Vorschauen und Zahlen</translation>
  </message>
  <message>
   <source>&amp;Preset</source>
   <translation>V&amp;oreinstellung</translation>
  </message>
  <message>
   <source>How &amp;long</source>
   <translation>Da&amp;uer</translation>
  </message>
  <message>
   <source>How long</source>
   <comment>a field</comment>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Name</translation>
  </message>
  <message>
   <source>As prepared in Data: {words}</source>
   <translation>Wie unter „Daten“ vorbereitet: {words}</translation>
  </message>
  <message>
   <source>Other than the preset: {names}. Choosing the preset again sets it back.</source>
   <translation>Anders als die Voreinstellung: {names}. Wird sie noch einmal gewählt, gilt sie wieder ganz.</translation>
  </message>
  <message>
   <source>Run</source>
   <comment>a training</comment>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>A run of this name waits in the queue. Choose another.</source>
   <translation>Ein Lauf dieses Namens ist in der Warteschlange. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>'{name}' is not there any more. Choose another image set, or download it again in Data.</source>
   <translation>„{name}“ ist nicht mehr da. Wählen Sie eine andere Bildersammlung, oder laden Sie sie unter „Daten“ noch einmal herunter.</translation>
  </message>
  <message>
   <source>'{name}' is not there any more. Choose another image set.</source>
   <translation>„{name}“ ist nicht mehr da. Wählen Sie eine andere Bildersammlung.</translation>
  </message>
  <message>
   <source>There is a run of this name. Choose another, or resume it from the table of runs.</source>
   <translation>Es gibt schon einen Lauf dieses Namens. Wählen Sie einen anderen, oder setzen Sie ihn in der Tabelle der Läufe fort.</translation>
  </message>
  <message>
   <source>5 minutes</source>
   <translation>5 Minuten</translation>
  </message>
  <message>
   <source>30 minutes</source>
   <translation>30 Minuten</translation>
  </message>
  <message>
   <source>100,000 images</source>
   <translation>100.000 Bilder</translation>
  </message>
  <message>
   <source>As long as the form says: {length}</source>
   <translation>So lange, wie das Formular sagt: {length}</translation>
  </message>
  <message>
   <source>The value beside “How long”</source>
   <translation>Der Wert neben „Dauer“</translation>
  </message>
  <message>
   <source>'{name}' is trained to {limit} in all</source>
   <translation>„{name}“ wird insgesamt trainiert bis: {limit}</translation>
  </message>
  <message>
   <source>Its learning rate goes on at {left:.0%} of the highest, as if this had been planned from the start, and decays to zero at the new end.</source>
   <translation>Seine Lernrate geht bei {left:.0%} der höchsten weiter, als wäre es von Anfang an so geplant gewesen, und fällt bis zum neuen Ende auf null.</translation>
  </message>
  <message>
   <source>resumed</source>
   <translation>fortgesetzt</translation>
  </message>
  <message>
   <source>'{name}' waits in the queue: it goes on when its turn comes</source>
   <translation>„{name}“ ist in der Warteschlange und geht weiter, sobald er dran ist</translation>
  </message>
  <message>
   <source>Start a new run.</source>
   <translation>Starten Sie einen neuen Lauf.</translation>
  </message>
  <message>
   <source>'{name}' was not resumed</source>
   <translation>„{name}“ wurde nicht fortgesetzt</translation>
  </message>
  <message>
   <source>Adam</source>
   <translation>Adam</translation>
  </message>
  <message>
   <source>Muon, with Adam</source>
   <translation>Muon, mit Adam</translation>
  </message>
  <message>
   <source>Adam (Kingma &amp; Ba 2015) for all weights; or Muon (Jordan et al. 2024), which makes the steps of matrices orthogonal, and Adam for the rest</source>
   <translation>Adam (Kingma &amp; Ba 2015) für alle Gewichte; oder Muon (Jordan et al. 2024), das die Schritte von Matrizen orthogonal macht, und Adam für den Rest</translation>
  </message>
  <message>
   <source>Size of Muon's step at the start; it decays to the end of the run as Adam's does</source>
   <translation>Schrittweite von Muon am Anfang; sie fällt zum Ende des Laufs wie die von Adam</translation>
  </message>
  <message>
   <source>Size of Adam's step at the start; it decays linearly to the end of the run</source>
   <translation>Schrittweite von Adam am Anfang; sie fällt linear bis zum Ende des Laufs</translation>
  </message>
  <message>
   <source>Images per optimiser step</source>
   <translation>Bilder pro Schritt des Optimierers</translation>
  </message>
  <message>
   <source>Parts in which a batch is computed, one after the other: the same step with less memory</source>
   <translation>Teile, in denen ein Batch nacheinander berechnet wird: derselbe Schritt mit weniger Speicher</translation>
  </message>
  <message>
   <source>Share of images whose context is hidden, so that the model can also draw without one, and be guided</source>
   <translation>Anteil der Bilder, deren Kontext verborgen wird, damit das Modell auch ohne ihn Bilder erzeugen und mit Guidance geführt werden kann</translation>
  </message>
  <message>
   <source>Probability of each change (mirroring, quarter turns, shifts) of which the network is told, so that it does not draw them (Karras et al. 2022, appendix F.2); for few images</source>
   <translation>Wahrscheinlichkeit jeder Veränderung (Spiegeln, Vierteldrehungen, Verschieben), die dem Netz mitgeteilt wird, damit es sie nicht selbst erzeugt (Karras et al. 2022, Anhang F.2); für wenige Bilder</translation>
  </message>
  <message>
   <source>Left and right are swapped at random, in what is drawn as well. Not for images with letters or a side.</source>
   <translation>Links und rechts werden zufällig vertauscht, auch in den erzeugten Bildern. Nicht für Bilder mit Buchstaben oder fester Seite.</translation>
  </message>
  <message>
   <source>Half-life of the weights' running mean (EMA), in images; 0 keeps none. Samples are drawn with the mean.</source>
   <translation>Halbwertszeit des gleitenden Mittels der Gewichte (EMA), in Bildern; 0 behält keines. Bilder werden mit dem Mittel erzeugt.</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <source>Muon rate</source>
   <translation>Muon-Rate</translation>
  </message>
  <message>
   <source>Batch size</source>
   <translation>Batchgröße</translation>
  </message>
  <message>
   <source>Accumulation</source>
   <translation>Akkumulation</translation>
  </message>
  <message>
   <source>Hide context</source>
   <translation>Ohne Kontext</translation>
  </message>
  <message>
   <source>Augmentation</source>
   <translation>Augmentierung</translation>
  </message>
  <message>
   <source>Mirror half of the images</source>
   <translation>Die Hälfte der Bilder spiegeln</translation>
  </message>
  <message>
   <source>EMA half-life</source>
   <translation>EMA-Halbwert</translation>
  </message>
  <message>
   <source>A batch of {count} images has at most that many parts.</source>
   <translation>Ein Batch von {count} Bildern hat höchstens so viele Teile.</translation>
  </message>
  <message>
   <source>Context U-Net (labs)</source>
   <translation>Kontext-U-Net (Labs)</translation>
  </message>
  <message>
   <source>up to {size} × {size}</source>
   <translation>bis {size} × {size}</translation>
  </message>
  <message>
   <source>none</source>
   <comment>no attention</comment>
   <translation>keine</translation>
  </message>
  <message>
   <source>1 pixel</source>
   <translation>1 Pixel</translation>
  </message>
  <message>
   <source>2 × 2 pixels</source>
   <translation>2 × 2 Pixel</translation>
  </message>
  <message>
   <source>4 × 4 pixels</source>
   <translation>4 × 4 Pixel</translation>
  </message>
  <message>
   <source>Fourier, random</source>
   <translation>Fourier, zufällig</translation>
  </message>
  <message>
   <source>sinusoidal</source>
   <translation>sinusförmig</translation>
  </message>
  <message>
   <source>The denoising network's architecture</source>
   <translation>Die Architektur des entrauschenden Netzes</translation>
  </message>
  <message>
   <source>Channels of the network's first level; more learn more, slower</source>
   <translation>Kanäle der ersten Ebene des Netzes; mehr lernen mehr, aber langsamer</translation>
  </message>
  <message>
   <source>Residual blocks at each level on the way down, and again on the way up</source>
   <translation>Residualblöcke auf jeder Ebene auf dem Weg hinab und wieder hinauf</translation>
  </message>
  <message>
   <source>The resolutions at which each pixel attends to all others; attention is costly at high ones</source>
   <translation>Die Auflösungen, in denen jedes Pixel auf alle anderen achtet; bei hohen ist Attention teuer</translation>
  </message>
  <message>
   <source>What the network takes for one pixel: squares with more channels make large images affordable</source>
   <translation>Was das Netz als ein Pixel nimmt: Quadrate mit mehr Kanälen machen große Bilder erschwinglich</translation>
  </message>
  <message>
   <source>How the network is told the noise level. Fourier takes levels of any size, as objective EDM has them.</source>
   <translation>Wie dem Netz die Rauschstärke mitgeteilt wird. Fourier nimmt beliebige Stärken, wie die Zielgröße EDM sie hat.</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Features</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>Channels of each level in multiples of the features, such as 1, 2, 2. Each level halves the resolution, down to 4 pixels; the last number is for all further levels.</source>
   <translation>Kanäle jeder Ebene als Vielfache der Merkmale, etwa 1, 2, 2. Jede Ebene halbiert die Auflösung, bis zu 4 Pixeln; die letzte Zahl gilt für alle weiteren Ebenen.</translation>
  </message>
  <message>
   <source>Level widths</source>
   <translation>Ebenenbreiten</translation>
  </message>
  <message>
   <source>Blocks</source>
   <translation>Blöcke</translation>
  </message>
  <message>
   <source>Patch</source>
   <translation>Patch</translation>
  </message>
  <message>
   <source>A multiple of 8, because channels are normalised in groups of 8.</source>
   <translation>Ein Vielfaches von 8, denn Kanäle werden in Gruppen von 8 normiert.</translation>
  </message>
  <message>
   <source>One to five whole numbers from 1 to 8, with commas: 1, 2, 2.</source>
   <translation>Eine bis fünf ganze Zahlen von 1 bis 8, mit Kommas: 1, 2, 2.</translation>
  </message>
  <message>
   <source>EDM (preconditioned)</source>
   <translation>EDM (vorkond.)</translation>
  </message>
  <message>
   <source>noise (eps)</source>
   <translation>Rauschen (eps)</translation>
  </message>
  <message>
   <source>velocity (v)</source>
   <translation>Geschwindigkeit (v)</translation>
  </message>
  <message>
   <source>image (x0)</source>
   <translation>Bild (x0)</translation>
  </message>
  <message>
   <source>linear</source>
   <translation>linear</translation>
  </message>
  <message>
   <source>cosine</source>
   <translation>Kosinus</translation>
  </message>
  <message>
   <source>sigmoid</source>
   <translation>Sigmoid</translation>
  </message>
  <message>
   <source>course (labs)</source>
   <translation>Kurs (Labs)</translation>
  </message>
  <message>
   <source>uniform in t</source>
   <translation>gleichverteilt in t</translation>
  </message>
  <message>
   <source>log-normal</source>
   <translation>log-normal</translation>
  </message>
  <message>
   <source>constant</source>
   <translation>konstant</translation>
  </message>
  <message>
   <source>What the network is trained to predict from xt: the noise (Ho et al. 2020), the velocity (Salimans &amp; Ho 2022), the image, or the mix of image and noise that EDM weighs by the noise level (Karras et al. 2022)</source>
   <translation>Was das Netz aus xt vorherzusagen lernt: das Rauschen (Ho et al. 2020), die Geschwindigkeit (Salimans &amp; Ho 2022), das Bild oder die Mischung aus Bild und Rauschen, die EDM nach der Rauschstärke gewichtet (Karras et al. 2022)</translation>
  </message>
  <message>
   <source>How fast images turn to noise over the timesteps. Linear: Ho et al. 2020; cosine: Nichol &amp; Dhariwal 2021; sigmoid: Jabri et al. 2022; EDM: sigma from 80 to 0.002, Karras et al. 2022; course: the labs' linear table, one beta longer.</source>
   <translation>Wie schnell Bilder über die Zeitschritte zu Rauschen werden. Linear: Ho et al. 2020; Kosinus: Nichol &amp; Dhariwal 2021; Sigmoid: Jabri et al. 2022; EDM: Sigma von 80 bis 0,002, Karras et al. 2022; Kurs: die lineare Tabelle der Labs, um ein Beta länger.</translation>
  </message>
  <message>
   <source>Scale the schedule so that nothing of the image is left at T (Lin et al. 2024). Not for noise (eps).</source>
   <translation>Den Rauschplan so skalieren, dass bei T nichts vom Bild übrig ist (Lin et al. 2024). Nicht für Rauschen (eps).</translation>
  </message>
  <message>
   <source>EDM only: which noise levels are trained on. Log-normal dwells where there is most to learn (Karras et al. 2022, section 5).</source>
   <translation>Nur EDM: mit welchen Rauschstärken trainiert wird. Log-normal verweilt dort, wo es am meisten zu lernen gibt (Karras et al. 2022, Abschnitt 5).</translation>
  </message>
  <message>
   <source>Log-normal: mean of ln(sigma / alpha); larger trains on more noise</source>
   <translation>Log-normal: Mittelwert von ln(sigma / alpha); größer trainiert mit mehr Rauschen</translation>
  </message>
  <message>
   <source>Log-normal: standard deviation of ln(sigma / alpha); larger spreads the noise levels</source>
   <translation>Log-normal: Standardabweichung von ln(sigma / alpha); größer streut die Rauschstärken weiter</translation>
  </message>
  <message>
   <source>How much each noise level counts. Constant: as the objective has it. Min-SNR: min(SNR, gamma) for the image (Hang et al. 2023). P2: (1 + SNR)^-gamma for the noise (Choi et al. 2022).</source>
   <translation>Wie viel jede Rauschstärke zählt. Konstant: wie die Zielgröße es vorgibt. Min-SNR: min(SNR, gamma) für das Bild (Hang et al. 2023). P2: (1 + SNR)^-gamma für das Rauschen (Choi et al. 2022).</translation>
  </message>
  <message>
   <source>Gamma of the loss weight: the SNR beyond which min-SNR counts no more, or the power of P2</source>
   <translation>Gamma des Verlustgewichts: das SNR, über dem min-SNR nicht mehr zulegt, oder der Exponent von P2</translation>
  </message>
  <message>
   <source>Predicts</source>
   <translation>Sagt vorher</translation>
  </message>
  <message>
   <source>Noise levels</source>
   <translation>Rauschstärken</translation>
  </message>
  <message>
   <source>Loss weight</source>
   <translation>Verlustgewicht</translation>
  </message>
  <message>
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <source>The course's betas belong to at most 1,000 timesteps; choose cosine for more.</source>
   <translation>Die Betas des Kurses gehören zu höchstens 1.000 Zeitschritten; wählen Sie Kosinus für mehr.</translation>
  </message>
  <message>
   <source>Nothing of the image is left at T, where the noise (eps) says nothing about it: predict EDM, the velocity or the image, or leave the tick out.</source>
   <translation>Bei T ist nichts vom Bild übrig, und das Rauschen (eps) sagt dort nichts darüber aus: Lassen Sie EDM, die Geschwindigkeit oder das Bild vorhersagen, oder nehmen Sie den Haken heraus.</translation>
  </message>
  <message numerus="yes">
   <source>'{name}' failed after {n:,} images</source>
   <extracomment>For one: '{name}' failed after {n:,} image</extracomment>
   <translation>
    <numerusform>„{name}“ ist nach {n:,} Bild gescheitert</numerusform>
    <numerusform>„{name}“ ist nach {n:,} Bildern gescheitert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>'{name}' is finished after {n:,} images</source>
   <extracomment>For one: '{name}' is finished after {n:,} image</extracomment>
   <translation>
    <numerusform>„{name}“ ist nach {n:,} Bild fertig</numerusform>
    <numerusform>„{name}“ ist nach {n:,} Bildern fertig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>'{name}' was stopped after {n:,} images</source>
   <extracomment>For one: '{name}' was stopped after {n:,} image</extracomment>
   <translation>
    <numerusform>„{name}“ wurde nach {n:,} Bild beendet</numerusform>
    <numerusform>„{name}“ wurde nach {n:,} Bildern beendet</numerusform>
   </translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Preparing '{name}': reading the images, making the network …</source>
   <translation>„{name}“ wird vorbereitet: Bilder lesen, Netz anlegen …</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images seen.</source>
   <extracomment>For one: {n:,} image seen.</extracomment>
   <translation>
    <numerusform>{n:,} Bild gesehen.</numerusform>
    <numerusform>{n:,} Bilder gesehen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Training '{name}' on {classes}</source>
   <translation>„{name}“ wird trainiert mit {classes}</translation>
  </message>
  <message>
   <source>Training '{name}' on images without classes</source>
   <translation>„{name}“ wird mit Bildern ohne Klassen trainiert</translation>
  </message>
  <message>
   <source>'{name}' stands still</source>
   <translation>„{name}“ pausiert</translation>
  </message>
  <message>
   <source>Training '{name}'</source>
   <translation>„{name}“ wird trainiert</translation>
  </message>
  <message>
   <source>'{name}' is finished</source>
   <translation>„{name}“ ist fertig</translation>
  </message>
  <message>
   <source>'{name}' was cut short: the engine stopped</source>
   <translation>„{name}“ wurde abgebrochen: Der Rechenprozess endete</translation>
  </message>
  <message numerus="yes">
   <source>'{name}', {n:,} images seen</source>
   <extracomment>For one: '{name}', {n:,} image seen</extracomment>
   <translation>
    <numerusform>„{name}“, {n:,} Bild gesehen</numerusform>
    <numerusform>„{name}“, {n:,} Bilder gesehen</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose images and a preset, then press Start.</source>
   <translation>Wählen Sie Bilder und eine Voreinstellung, dann „Starten“.</translation>
  </message>
  <message>
   <source>The quality of '{name}' was not measured</source>
   <translation>Die Güte von „{name}“ wurde nicht gemessen</translation>
  </message>
  <message>
   <source>The runs' quality is measured; it stands in the table</source>
   <translation>Die Güte der Läufe ist gemessen; sie steht in der Tabelle</translation>
  </message>
  <message>
   <source>{count} more in the queue.</source>
   <translation>{count} weitere in der Warteschlange.</translation>
  </message>
  <message>
   <source>Add it to the queue again when it is right.</source>
   <translation>Reihen Sie ihn wieder ein, wenn alles stimmt.</translation>
  </message>
  <message>
   <source>The queue is held: '{name}' was stopped</source>
   <translation>Die Warteschlange ist angehalten: „{name}“ wurde beendet</translation>
  </message>
  <message>
   <source>'{name}' is in the form</source>
   <translation>„{name}“ steht im Formular</translation>
  </message>
  <message>
   <source>The queue of runs could not be read whole</source>
   <translation>Die Warteschlange der Läufe konnte nicht ganz gelesen werden</translation>
  </message>
  <message numerus="yes">
   <source>{n} runs wait in the queue</source>
   <extracomment>For one: A run waits in the queue</extracomment>
   <translation>
    <numerusform>Ein Lauf ist in der Warteschlange</numerusform>
    <numerusform>{n} Läufe sind in der Warteschlange</numerusform>
   </translation>
  </message>
  <message>
   <source>{count} waiting.</source>
   <translation>{count} wartend.</translation>
  </message>
  <message>
   <source>Add what is missing again.</source>
   <translation>Fügen Sie wieder hinzu, was fehlt.</translation>
  </message>
  <message>
   <source>Start the queue</source>
   <translation>Wartende starten</translation>
  </message>
  <message>
   <source>It was kept when the window was closed.</source>
   <translation>Sie blieb erhalten, als das Fenster geschlossen wurde.</translation>
  </message>
  <message>
   <source>The queue was not saved</source>
   <translation>Die Warteschlange wurde nicht gespeichert</translation>
  </message>
  <message>
   <source>The queue goes on with '{name}'</source>
   <translation>Die Warteschlange geht mit „{name}“ weiter</translation>
  </message>
  <message>
   <source>'{name}' failed; its own note says why.</source>
   <translation>„{name}“ ist gescheitert; die eigene Meldung dazu sagt, warum.</translation>
  </message>
  <message>
   <source>Put it back</source>
   <translation>Zurückstellen</translation>
  </message>
  <message>
   <source>Not all of '{name}' can be shown</source>
   <translation>Nicht alles von „{name}“ kann gezeigt werden</translation>
  </message>
  <message>
   <source>It can be used all the same.</source>
   <translation>Er lässt sich trotzdem benutzen.</translation>
  </message>
  <message>
   <source>Such a training cannot be done here: the probe failed, for lack of memory perhaps.</source>
   <translation>Ein solches Training geht hier nicht: Die Probe ist gescheitert, vielleicht aus Mangel an Speicher.</translation>
  </message>
  <message>
   <source>measured here: {speed:,.0f} images/s</source>
   <translation>hier gemessen: {speed:,.0f} Bilder/s</translation>
  </message>
  <message>
   <source>measured here: {speed:.2g} images/s</source>
   <translation>hier gemessen: {speed:.2g} Bilder/s</translation>
  </message>
  <message>
   <source>≈ {count} images ({measured})</source>
   <translation>≈ {count} Bilder ({measured})</translation>
  </message>
  <message>
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>Its own {count} images take {time}.</source>
   <translation>Ihre eigenen {count} Bilder brauchen {time}.</translation>
  </message>
  <message>
   <source>The loss of every step, smoothed, and that of images which are held out</source>
   <translation>Der Verlust jedes Schritts, geglättet, und der auf zurückgehaltenen Bildern</translation>
  </message>
  <message>
   <source>Gradient</source>
   <translation>Gradient</translation>
  </message>
  <message>
   <source>The gradient's norm before it is clipped, and the learning rate</source>
   <translation>Die Norm des Gradienten, bevor er begrenzt wird, und die Lernrate</translation>
  </message>
  <message>
   <source>By noise</source>
   <translation>Nach Rauschen</translation>
  </message>
  <message>
   <source>The loss by how much noise there was: what is learned first, and what stays hard</source>
   <translation>Der Verlust danach, wie viel Rauschen da war: was zuerst gelernt wird und was schwer bleibt</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Film</translation>
  </message>
  <message>
   <source>All previews side by side: rows are seeds, time goes to the right</source>
   <translation>Alle Vorschauen nebeneinander: Zeilen sind Seeds, die Zeit läuft nach rechts</translation>
  </message>
  <message>
   <source>Moments</source>
   <translation>Momente</translation>
  </message>
  <message>
   <source>One preview large, with a slider through the training; pin moments to compare them</source>
   <translation>Eine Vorschau groß, mit einem Regler durch das Training; Momente lassen sich zum Vergleichen anheften</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <source>Previews as</source>
   <translation>Vorschauen als</translation>
  </message>
  <message>
   <source>How much the bold curves are smoothed: they are running means (EMA) of the steps</source>
   <translation>Wie sehr die fetten Kurven geglättet sind: Sie sind gleitende Mittel (EMA) der Schritte</translation>
  </message>
  <message>
   <source>Log</source>
   <comment>logarithmic</comment>
   <translation>Log</translation>
  </message>
  <message>
   <source>Logarithmic axis</source>
   <translation>Logarithmische Achse</translation>
  </message>
  <message>
   <source>Keep the whole curve in view; drag or roll over the plot to look closer, double-click to return</source>
   <translation>Die ganze Kurve im Blick behalten; im Diagramm ziehen oder rollen, um näher hinzusehen, Doppelklick führt zurück</translation>
  </message>
  <message>
   <source>S&amp;moothing</source>
   <translation>G&amp;lättung</translation>
  </message>
  <message>
   <source>almost image {boxes} almost noise</source>
   <translation>fast&amp;nbsp;Bild {boxes} fast&amp;nbsp;Rauschen</translation>
  </message>
  <message>
   <source>clipped at</source>
   <translation>begrenzt auf</translation>
  </message>
  <message>
   <source>clipped at {norm:g}</source>
   <translation>begrenzt auf {norm:g}</translation>
  </message>
  <message>
   <source>over images seen:</source>
   <translation>über gesehene Bilder:</translation>
  </message>
  <message>
   <source>smoothed</source>
   <translation>geglättet</translation>
  </message>
  <message>
   <source>each step</source>
   <translation>jeder Schritt</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <source>checkpoint</source>
   <translation>Checkpoint</translation>
  </message>
  <message>
   <source>gradient norm</source>
   <translation>Gradientennorm</translation>
  </message>
  <message>
   <source>training</source>
   <comment>the state of a run</comment>
   <translation>wird trainiert</translation>
  </message>
  <message>
   <source>finished</source>
   <comment>the state of a run</comment>
   <translation>fertig</translation>
  </message>
  <message>
   <source>stopped</source>
   <comment>the state of a run</comment>
   <translation>gestoppt</translation>
  </message>
  <message>
   <source>interrupted</source>
   <comment>the state of a run</comment>
   <translation>unterbrochen</translation>
  </message>
  <message>
   <source>failed</source>
   <comment>the state of a run</comment>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>Draw images</source>
   <translation>Bilder erzeugen</translation>
  </message>
  <message>
   <source>With a model that comes along. One click on Generate, and images form out of noise.</source>
   <translation>Mit einem mitgelieferten Modell. Ein Klick auf „Erzeugen“, und aus Rauschen werden Bilder.</translation>
  </message>
  <message>
   <source>Train on my images</source>
   <translation>Selbst trainieren</translation>
  </message>
  <message>
   <source>A folder, a zip or a sprite sheet. Look at them, then teach them to a model of your own.</source>
   <translation>Ein Ordner, ein Zip oder ein Sprite-Sheet. Ansehen und dann einem eigenen Modell beibringen.</translation>
  </message>
  <message>
   <source>Learn how it works</source>
   <translation>Lernen, wie es geht</translation>
  </message>
  <message>
   <source>Four short walks through the program: sampling, training, context, fast sampling.</source>
   <translation>Vier kurze Rundgänge durchs Programm: Sampling, Training, Kontext, schnelles Sampling.</translation>
  </message>
  <message>
   <source>{images} seen</source>
   <translation>{images} gesehen</translation>
  </message>
  <message>
   <source>Recent runs</source>
   <translation>Neueste Läufe</translation>
  </message>
  <message>
   <source>None yet. What you train appears here, with the last images that it drew.</source>
   <translation>Noch keine. Was Sie trainieren, erscheint hier mit den letzten Bildern, die es erzeugt hat.</translation>
  </message>
  <message>
   <source>Show this at the start</source>
   <translation>Beim Start zeigen</translation>
  </message>
  <message>
   <source>Open this page whenever the program starts; Preferences has other choices</source>
   <translation>Diese Seite bei jedem Start öffnen; in den Einstellungen gibt es andere Möglichkeiten</translation>
  </message>
  <message>
   <source>Welcome to DDPM Studio</source>
   <translation>Willkommen bei DDPM Studio</translation>
  </message>
  <message>
   <source>Small diffusion models, trained on your images and on this computer, with every step in sight.</source>
   <translation>Kleine Diffusionsmodelle, trainiert mit Ihren Bildern auf diesem Rechner, jeder Schritt sichtbar.</translation>
  </message>
  <message>
   <source>Or drop something here: a folder of images, a model, or a picture with its recipe</source>
   <translation>Oder etwas hierher ziehen: einen Ordner mit Bildern, ein Modell oder ein Bild mit seinem Rezept</translation>
  </message>
  <message>
   <source>A click: it is shown in Train</source>
   <translation>Ein Klick zeigt ihn unter „Trainieren“</translation>
  </message>
  <message>
   <source>A click: it is drawn from in Sample</source>
   <translation>Ein Klick wählt ihn unter „Erzeugen“</translation>
  </message>
 </context>
 <context>
  <name>app.widgets</name>
  <message>
   <source>Attributes of the selected images</source>
   <translation>Attribute der ausgewählten Bilder</translation>
  </message>
  <message>
   <source>How much of each attribute the selected images have, 0 to 1. Tick, or drag the bar. Space ticks; + and - change it by 0.05.</source>
   <translation>Wie viel von jedem Attribut die ausgewählten Bilder haben, 0 bis 1. Anhaken oder den Balken ziehen. Leertaste hakt an; + und - ändern um 0,05.</translation>
  </message>
  <message>
   <source>different in each</source>
   <translation>in jedem anders</translation>
  </message>
  <message>
   <source>Loss by amount of noise, over images seen</source>
   <translation>Verlust nach Rauschstärke, über den gesehenen Bildern</translation>
  </message>
  <message>
   <source>loss (MSE)</source>
   <translation>Verlust (MSE)</translation>
  </message>
  <message>
   <source>band {number}</source>
   <translation>Band {number}</translation>
  </message>
  <message>
   <source>Divider at {split:.0%}: {left} to its left, {right} to its right</source>
   <translation>Teiler bei {split:.0%}: links davon {left}, rechts {right}</translation>
  </message>
  <message>
   <source>Up and Down: another trajectory · Left and Right: step · B: branch from here · Ctrl+wheel: size of rows</source>
   <translation>Auf und Ab: andere Trajektorie · Links und Rechts: Schritt · B: hier abzweigen · Strg+Mausrad: Zeilengröße</translation>
  </message>
  <message>
   <source>Compare with its parent</source>
   <translation>Mit der Herkunft vergleichen</translation>
  </message>
  <message>
   <source>t = {t} · step {step} of {steps}</source>
   <translation>t = {t} · Schritt {step} von {steps}</translation>
  </message>
  <message>
   <source>no step is here</source>
   <translation>hier ist kein Schritt</translation>
  </message>
  <message numerus="yes">
   <source>Remove with its {n} branches</source>
   <extracomment>For one: Remove with its {n} branch</extracomment>
   <translation>
    <numerusform>Mit {n} Zweig entfernen</numerusform>
    <numerusform>Mit {n} Zweigen entfernen</numerusform>
   </translation>
  </message>
  <message>
   <source>branched from {label} at t = {t}</source>
   <translation>abgezweigt von {label} bei t = {t}</translation>
  </message>
  <message>
   <source>is being drawn</source>
   <translation>wird gerade erzeugt</translation>
  </message>
  <message>
   <source>{size:.1f} MB of steps</source>
   <translation>{size:.1f} MB Schritte</translation>
  </message>
  <message>
   <source>(no steps)</source>
   <translation>(keine Schritte)</translation>
  </message>
  <message>
   <source>noise</source>
   <comment>at the left of an axis</comment>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>image · t = 0</source>
   <translation>Bild · t = 0</translation>
  </message>
  <message>
   <source>noise · t = {t}</source>
   <translation>Rauschen · t = {t}</translation>
  </message>
  <message>
   <source>Name of {label}</source>
   <translation>Name von {label}</translation>
  </message>
  <message>
   <source>Branch from here: continue from this step with what the form and the palette say now (B).</source>
   <translation>Hier abzweigen: ab diesem Schritt mit dem weitermachen, was Formular und Palette jetzt sagen (B).</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>Neu erzeugen</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Copy recipe</source>
   <translation>Rezept kopieren</translation>
  </message>
  <message>
   <source>Save images…</source>
   <translation>Bilder speichern…</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>Film of previews</source>
   <translation>Film der Vorschauen</translation>
  </message>
  <message>
   <source>Each row is one seed, each column one preview; the newest is at the right.</source>
   <translation>Jede Zeile ist ein Seed, jede Spalte eine Vorschau; die neueste steht rechts.</translation>
  </message>
  <message>
   <source>The film appears here: the same seeds, drawn again every few seconds while the network learns.</source>
   <translation>Hier erscheint der Film: dieselben Seeds, alle paar Sekunden neu erzeugt, während das Netz lernt.</translation>
  </message>
  <message>
   <source>seed {seed}, after {seen:,} images · click to enlarge</source>
   <translation>Seed {seed}, nach {seen:,} Bildern · Klick vergrößert</translation>
  </message>
  <message>
   <source>after {seen:,} images · click to enlarge</source>
   <translation>nach {seen:,} Bildern · Klick vergrößert</translation>
  </message>
  <message>
   <source>{seen:,} images</source>
   <translation>{seen:,} Bilder</translation>
  </message>
  <message>
   <source>Keep this moment beside the others, to compare: {most} at most  (P)</source>
   <translation>Diesen Moment neben den anderen behalten, zum Vergleich: höchstens {most}  (P)</translation>
  </message>
  <message>
   <source>Pin the untrained network, the moment at the slider, and the newest: the second lab's comparison</source>
   <translation>Das untrainierte Netz, den Moment am Regler und den neuesten anheften: der Vergleich des zweiten Labs</translation>
  </message>
  <message>
   <source>Sample from the checkpoints nearest to these moments in Compare: more images, same seeds, with figures</source>
   <translation>Mit den Checkpoints, die diesen Momenten am nächsten sind, in Vergleichen Bilder erzeugen: mehr Bilder, gleiche Seeds, mit Kennzahlen</translation>
  </message>
  <message>
   <source>{moment} · newest</source>
   <translation>{moment} · neueste</translation>
  </message>
  <message>
   <source>Previews: {words}</source>
   <translation>Vorschauen: {words}</translation>
  </message>
  <message>
   <source>Moments of the training appear here: the same seeds from the untrained network on.</source>
   <translation>Hier erscheinen Momente des Trainings: dieselben Seeds, vom untrainierten Netz an.</translation>
  </message>
  <message>
   <source>Play the training  (Space)</source>
   <translation>Das Training abspielen  (Leertaste)</translation>
  </message>
  <message>
   <source>Moment of the training, in images seen</source>
   <translation>Moment des Trainings, in gesehenen Bildern</translation>
  </message>
  <message>
   <source>Through the training, from the untrained network to now  (← → Home End; Space plays, P pins)</source>
   <translation>Durch das Training, vom untrainierten Netz bis jetzt  (← → Pos1 Ende; Leertaste spielt ab, P heftet an)</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <source>Three stages</source>
   <translation>Drei Stufen</translation>
  </message>
  <message>
   <source>Unpin</source>
   <translation>Lösen</translation>
  </message>
  <message>
   <source>Let this moment go</source>
   <translation>Diesen Moment loslassen</translation>
  </message>
  <message>
   <source>Image {number}</source>
   <translation>Bild {number}</translation>
  </message>
  <message>
   <source>red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>alpha</source>
   <translation>Alpha</translation>
  </message>
  <message>
   <source>Mean {mean:.2f}, standard deviation {deviation:.2f}, {outside:.0%} beyond ±1</source>
   <translation>Mittel {mean:.2f}, Standardabweichung {deviation:.2f}, {outside:.0%} jenseits von ±1</translation>
  </message>
  <message>
   <source>Loss over images seen</source>
   <translation>Verlust über den gesehenen Bildern</translation>
  </message>
  <message>
   <source>loss {loss:.4f}</source>
   <translation>Verlust {loss:.4f}</translation>
  </message>
  <message>
   <source>validation {loss:.4f}</source>
   <translation>Validierung {loss:.4f}</translation>
  </message>
  <message>
   <source>choose…</source>
   <translation>wählen…</translation>
  </message>
  <message>
   <source>{name}, slider</source>
   <translation>{name}, Regler</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Radieren</translation>
  </message>
  <message>
   <source>{name} on the mask</source>
   <translation>{name} auf der Maske</translation>
  </message>
  <message>
   <source>Column {column}, row {row}: {colour}, to be redrawn</source>
   <translation>Spalte {column}, Zeile {row}: {colour}, wird neu gezeichnet</translation>
  </message>
  <message>
   <source>Column {column}, row {row}: {colour}</source>
   <translation>Spalte {column}, Zeile {row}: {colour}</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>After {seen:,} images   ·   preview {number} of {count}   ·   ← → go through time</source>
   <translation>Nach {seen:,} Bildern   ·   Vorschau {number} von {count}   ·   ← → blättert durch die Zeit</translation>
  </message>
  <message>
   <source>Frechet distance (lower is better)</source>
   <translation>Fréchet-Distanz (kleiner ist besser)</translation>
  </message>
  <message>
   <source>Context agreement</source>
   <translation>Kontexttreue</translation>
  </message>
  <message>
   <source>{title} steps · {nfe} NFE</source>
   <translation>{title} Schritte · {nfe} NFE</translation>
  </message>
  <message>
   <source>{seconds:.0f} ms per image, {samples} images</source>
   <translation>{seconds:.0f} ms je Bild, {samples} Bilder</translation>
  </message>
  <message>
   <source>Frechet distance {distance:.3g}</source>
   <translation>Fréchet-Distanz {distance:.3g}</translation>
  </message>
  <message>
   <source>precision {precision:.2f}, recall {recall:.2f}</source>
   <translation>Precision {precision:.2f}, Recall {recall:.2f}</translation>
  </message>
  <message>
   <source>density {density:.2f}, coverage {coverage:.2f}</source>
   <translation>Density {density:.2f}, Coverage {coverage:.2f}</translation>
  </message>
  <message>
   <source>Quality against network evaluations</source>
   <translation>Güte über Netzauswertungen</translation>
  </message>
  <message>
   <source>network evaluations per image (NFE)</source>
   <translation>Netzauswertungen je Bild (NFE)</translation>
  </message>
  <message>
   <source>real images {distance:.3g}</source>
   <translation>echte Bilder {distance:.3g}</translation>
  </message>
  <message>
   <source>agreement {share:.0%}</source>
   <translation>Kontexttreue {share:.0%}</translation>
  </message>
  <message>
   <source>Gradient norm and learning rate over images seen</source>
   <translation>Gradientennorm und Lernrate über den gesehenen Bildern</translation>
  </message>
  <message>
   <source>Longer gradients are shortened to {norm:g}</source>
   <translation>Längere Gradienten werden auf {norm:g} gekürzt</translation>
  </message>
  <message>
   <source>Losses of the selected runs</source>
   <translation>Verluste der ausgewählten Läufe</translation>
  </message>
  <message>
   <source>Drag or roll over it to look closer, double-click to see all</source>
   <translation>Ziehen oder Drehen des Rades vergrößert, Doppelklick zeigt alles</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>minutes of training</source>
   <translation>Minuten Training</translation>
  </message>
  <message>
   <source>{seen:,.0f} images</source>
   <translation>{seen:,.0f} Bilder</translation>
  </message>
  <message>
   <source>ᾱ: share of the image's power</source>
   <translation>ᾱ: Anteil an der Leistung des Bildes</translation>
  </message>
  <message>
   <source>σ = √(1 − ᾱ): standard deviation of the noise</source>
   <translation>σ = √(1 − ᾱ): Standardabweichung des Rauschens</translation>
  </message>
  <message>
   <source>ln SNR = ln ᾱ / (1 − ᾱ)</source>
   <translation>ln SNR = ln ᾱ / (1 − ᾱ)</translation>
  </message>
  <message>
   <source>Noise schedules over t</source>
   <translation>Rauschpläne über t</translation>
  </message>
  <message>
   <source>timestep t</source>
   <translation>Zeitschritt t</translation>
  </message>
  <message>
   <source>Shares of the classes in training</source>
   <translation>Anteile der Klassen am Training</translation>
  </message>
  <message>
   <source>How often training draws each: {shares}</source>
   <translation>Wie oft das Training jede zieht: {shares}</translation>
  </message>
  <message>
   <source>Images of the set</source>
   <translation>Bilder der Sammlung</translation>
  </message>
 </context>
 <context>
  <name>data</name>
  <message>
   <source>'{name}' is absurdly large for labels: {nbytes:,} MiB.</source>
   <translation>„{name}“ ist für Labels absurd groß: {nbytes:,} MiB.</translation>
  </message>
  <message>
   <source>'{name}' is stored column by column, and packed. Save it with np.savez(images=np.ascontiguousarray(images)).</source>
   <translation>„{name}“ ist spaltenweise gespeichert und gepackt. Speichern Sie mit np.savez(images=np.ascontiguousarray(images)).</translation>
  </message>
  <message>
   <source>'{name}' holds Python objects, which could run code when loaded, so it is not opened. Save it as an array of numbers.</source>
   <translation>„{name}“ enthält Python-Objekte, die beim Laden Code ausführen könnten, und wird deshalb nicht geöffnet. Speichern Sie es als Array von Zahlen.</translation>
  </message>
  <message>
   <source>'{name}' has a damaged header: its shape is {shape}. Save it again with np.save.</source>
   <translation>„{name}“ hat einen beschädigten Kopf: Seine Form ist {shape}. Speichern Sie es noch einmal mit np.save.</translation>
  </message>
  <message>
   <source>'{name}' is cut short: its header promises {nbytes:,} bytes of numbers, the file has {size:,}. Download or save it again.</source>
   <translation>„{name}“ ist abgeschnitten: Der Kopf verspricht {nbytes:,} Bytes Zahlen, die Datei hat {size:,}. Laden oder speichern Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>it is cut short</source>
   <translation>es ist abgeschnitten</translation>
  </message>
  <message>
   <source>'{name}' cannot be opened: {why}. Check the file.</source>
   <translation>„{name}“ lässt sich nicht öffnen: {why}. Prüfen Sie die Datei.</translation>
  </message>
  <message>
   <source>'{name}' cannot be opened: {error}. Choose a .npy file.</source>
   <translation>„{name}“ lässt sich nicht öffnen: {error}. Wählen Sie eine .npy-Datei.</translation>
  </message>
  <message>
   <source>'{name}' cannot be read: {error}. Save it again with np.save.</source>
   <translation>„{name}“ lässt sich nicht lesen: {error}. Speichern Sie es noch einmal mit np.save.</translation>
  </message>
  <message>
   <source>'{name}' is not a .npy file, or its header is damaged. Save it again with np.save.</source>
   <translation>„{name}“ ist keine .npy-Datei, oder ihr Kopf ist beschädigt. Speichern Sie noch einmal mit np.save.</translation>
  </message>
  <message>
   <source>it is encrypted</source>
   <translation>es ist verschlüsselt</translation>
  </message>
  <message>
   <source>'{name}' is not read: {reason}. Save it again with np.savez.</source>
   <translation>„{name}“ wird nicht gelesen: {reason}. Speichern Sie noch einmal mit np.savez.</translation>
  </message>
  <message>
   <source>'{name}' is damaged ({error}). Download the file again, or save it with np.savez.</source>
   <translation>„{name}“ ist beschädigt ({error}). Laden Sie die Datei noch einmal herunter oder speichern Sie sie mit np.savez.</translation>
  </message>
  <message>
   <source>its end is missing</source>
   <translation>das Ende fehlt</translation>
  </message>
  <message>
   <source>its numbers go from {least:g} to {most:g}, and attributes lie in 0..1: to scale them, call it '{name} {least:g}..{most:g}'</source>
   <translation>die Zahlen gehen von {least:g} bis {most:g}, und Attribute liegen in 0..1: um sie umzurechnen, nennen Sie die Spalte „{name} {least:g}..{most:g}“</translation>
  </message>
  <message>
   <source>none of its columns names images of the set</source>
   <translation>keine der Spalten nennt Bilder der Sammlung</translation>
  </message>
  <message>
   <source>row {row}</source>
   <translation>Zeile {row}</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>es ist leer</translation>
  </message>
  <message>
   <source>its heading says that it is about the file</source>
   <translation>die Überschrift sagt, dass es um die Datei geht</translation>
  </message>
  <message>
   <source>it names files</source>
   <translation>es nennt Dateien</translation>
  </message>
  <message>
   <source>it has {count:,} different values in {rows:,} rows, so it tells no classes</source>
   <translation>es hat {count:,} verschiedene Werte in {rows:,} Zeilen, nennt also keine Klassen</translation>
  </message>
  <message>
   <source>it has {count:,} different values, too many to be learned</source>
   <translation>es hat {count:,} verschiedene Werte, zu viele zum Lernen</translation>
  </message>
  <message>
   <source>no column tells attributes ({why})</source>
   <translation>keine Spalte nennt Attribute ({why})</translation>
  </message>
  <message>
   <source>it names files, and nothing about them</source>
   <translation>es nennt Dateien und nichts über sie</translation>
  </message>
  <message>
   <source>its heading gives a range of one value</source>
   <translation>die Überschrift nennt einen Bereich mit nur einem Wert</translation>
  </message>
  <message>
   <source>{count} MiB</source>
   <translation>{count} MiB</translation>
  </message>
  <message>
   <source>{count} bytes</source>
   <translation>{count} Bytes</translation>
  </message>
  <message>
   <source>it is a folder, not a file</source>
   <translation>es ist ein Ordner, keine Datei</translation>
  </message>
  <message>
   <source>it is a device or a pipe, not a file</source>
   <translation>es ist ein Gerät oder eine Pipe, keine Datei</translation>
  </message>
  <message>
   <source>it is too large: over {size}</source>
   <translation>es ist zu groß: über {size}</translation>
  </message>
  <message>
   <source>it is absurdly long: over {size}</source>
   <translation>es ist absurd lang: über {size}</translation>
  </message>
  <message>
   <source>it holds absurdly many values: over {most_parts:,}</source>
   <translation>es enthält absurd viele Werte: über {most_parts:,}</translation>
  </message>
  <message>
   <source>it is nested absurdly deep</source>
   <translation>es ist absurd tief verschachtelt</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Grau</translation>
  </message>
  <message>
   <source>the folder has no usable image, so it is no class</source>
   <translation>der Ordner enthält kein brauchbares Bild und ist deshalb keine Klasse</translation>
  </message>
  <message>
   <source>attribute '{name}': it was to be {done}, but the image set has none of this name</source>
   <translation>Attribut „{name}“: Es sollte {done} werden, aber die Bildersammlung hat keines dieses Namens</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} of the changes are for what is not there any more</source>
   <extracomment>For one: {n:,} of the changes is for what is not there any more</extracomment>
   <translation>
    <numerusform>{n:,} der Änderungen gilt etwas, das nicht mehr da ist</numerusform>
    <numerusform>{n:,} der Änderungen gelten etwas, das nicht mehr da ist</numerusform>
   </translation>
  </message>
  <message>
   <source>{name}: it was edited, but is not in the image set</source>
   <translation>{name}: Es wurde bearbeitet, ist aber nicht in der Bildersammlung</translation>
  </message>
  <message>
   <source>No image of '{name}' is left: all {count:,} are left out by what was changed of it. Take some of the changes back.</source>
   <translation>Von „{name}“ ist kein Bild übrig: Alle {count:,} sind durch Änderungen weggelassen. Nehmen Sie einige der Änderungen zurück.</translation>
  </message>
  <message>
   <source>renamed</source>
   <translation>umbenannt</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>weggelassen</translation>
  </message>
  <message>
   <source>edited</source>
   <translation>bearbeitet</translation>
  </message>
  <message>
   <source>passed over</source>
   <translation>übergangen</translation>
  </message>
  <message>
   <source>an attribute without a name cannot be added</source>
   <translation>ein Attribut ohne Namen kann nicht hinzugefügt werden</translation>
  </message>
  <message>
   <source>attribute '{old}' cannot be renamed to nothing, so it keeps its name</source>
   <translation>Attribut „{old}“ kann nicht in nichts umbenannt werden und behält deshalb seinen Namen</translation>
  </message>
  <message>
   <source>{name}: it was to be left out, but is not in the image set</source>
   <translation>{name}: Es sollte weggelassen werden, ist aber nicht in der Bildersammlung</translation>
  </message>
  <message>
   <source>left out with its images</source>
   <translation>mit seinen Bildern weggelassen</translation>
  </message>
  <message>
   <source>An attribute needs a name: type at least one letter.</source>
   <translation>Ein Attribut braucht einen Namen: Tippen Sie mindestens einen Buchstaben.</translation>
  </message>
  <message>
   <source>More than {most:,} images cannot be changed one by one. Sort their files into folders, or name their attributes in a table beside them.</source>
   <translation>Mehr als {most:,} Bilder lassen sich nicht einzeln ändern. Sortieren Sie ihre Dateien in Ordner oder nennen Sie ihre Attribute in einer Tabelle daneben.</translation>
  </message>
  <message>
   <source>it cannot be read: {error}</source>
   <translation>es lässt sich nicht lesen: {error}</translation>
  </message>
  <message>
   <source>permission to read it is denied</source>
   <translation>die Erlaubnis zum Lesen fehlt</translation>
  </message>
  <message>
   <source>it is gone, or a link to nothing</source>
   <translation>es ist verschwunden oder eine Verknüpfung ins Leere</translation>
  </message>
  <message>
   <source>at most {most} megapixels</source>
   <translation>höchstens {most} Megapixel</translation>
  </message>
  <message>
   <source>it is absurdly large: {width:,} x {height:,} pixels, where {limit} are read</source>
   <translation>es ist absurd groß: {width:,} x {height:,} Pixel, gelesen werden {limit}</translation>
  </message>
  <message>
   <source>it is absurdly long: {width:,} x {height:,} pixels, where a side has at most {most:,}</source>
   <translation>es ist absurd lang: {width:,} x {height:,} Pixel, und eine Seite hat höchstens {most:,}</translation>
  </message>
  <message>
   <source>it has no pixels</source>
   <translation>es hat keine Pixel</translation>
  </message>
  <message>
   <source>it is drawn in {scans:,} passes, as no camera or program does</source>
   <translation>es ist in {scans:,} Durchgängen gezeichnet, wie es keine Kamera und kein Programm tut</translation>
  </message>
  <message>
   <source>its pixels are floating-point numbers without an agreed white; save it as a PNG</source>
   <translation>die Pixel sind Gleitkommazahlen ohne vereinbartes Weiß; speichern Sie es als PNG</translation>
  </message>
  <message>
   <source>its animation is damaged: it has no frame</source>
   <translation>die Animation ist beschädigt: Sie hat kein Einzelbild</translation>
  </message>
  <message>
   <source>it has more than {most:,} frames; those beyond are left out</source>
   <translation>es hat mehr als {most:,} Einzelbilder; die weiteren sind weggelassen</translation>
  </message>
  <message>
   <source>it is absurdly large: over {most} megapixels</source>
   <translation>es ist absurd groß: über {most} Megapixel</translation>
  </message>
  <message>
   <source>there is not enough memory to decode it</source>
   <translation>zum Entpacken reicht der Speicher nicht</translation>
  </message>
  <message>
   <source>the image is damaged or cut short ({why})</source>
   <translation>das Bild ist beschädigt oder abgeschnitten ({why})</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} have exactly the pixels of an earlier one</source>
   <extracomment>For one: {n:,} has exactly the pixels of an earlier one</extracomment>
   <translation>
    <numerusform>{n:,} hat genau die Pixel eines früheren</numerusform>
    <numerusform>{n:,} haben genau die Pixel eines früheren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} have hardly more than one colour</source>
   <extracomment>For one: {n:,} has hardly more than one colour</extracomment>
   <translation>
    <numerusform>{n:,} hat kaum mehr als eine Farbe</numerusform>
    <numerusform>{n:,} haben kaum mehr als eine Farbe</numerusform>
   </translation>
  </message>
  <message>
   <source>'{most}' has {many:,} images, '{least}' only {few:,}</source>
   <translation>„{most}“ hat {many:,} Bilder, „{least}“ nur {few:,}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} cannot be used</source>
   <extracomment>For one: {n:,} cannot be used</extracomment>
   <translation>
    <numerusform>{n:,} kann nicht benutzt werden</numerusform>
    <numerusform>{n:,} können nicht benutzt werden</numerusform>
   </translation>
  </message>
  <message>
   <source>kept; copies are held out for validation together or not at all</source>
   <translation>behalten; Kopien werden zusammen oder gar nicht zur Validierung zurückgehalten</translation>
  </message>
  <message>
   <source>kept; look whether they belong</source>
   <translation>behalten; sehen Sie nach, ob sie dazugehören</translation>
  </message>
  <message>
   <source>kept; the small classes are learned less well</source>
   <translation>behalten; die kleinen Klassen werden weniger gut gelernt</translation>
  </message>
  <message>
   <source>the images' pixels are gone, open them again ({error})</source>
   <translation>die Pixel der Bilder sind verschwunden, öffnen Sie sie noch einmal ({error})</translation>
  </message>
  <message>
   <source>it is no image</source>
   <translation>es ist kein Bild</translation>
  </message>
  <message>
   <source>A table has a column with the files' names, and one or more with classes, tags, or numbers from 0 to 1.</source>
   <translation>Eine Tabelle hat eine Spalte mit den Dateinamen und eine oder mehr mit Klassen, Stichwörtern oder Zahlen von 0 bis 1.</translation>
  </message>
  <message numerus="yes">
   <source>{n} tables '{name}'</source>
   <extracomment>For one: '{name}'</extracomment>
   <translation>
    <numerusform>„{name}“</numerusform>
    <numerusform>{n} Tabellen „{name}“</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose a folder with fewer subfolders, or put all images into one folder</source>
   <translation>Wählen Sie einen Ordner mit weniger Unterordnern oder legen Sie alle Bilder in einen</translation>
  </message>
  <message numerus="yes">
   <source>'{name}' tells the attributes of {n:,} images</source>
   <extracomment>For one: '{name}' tells the attributes of {n:,} image</extracomment>
   <translation>
    <numerusform>„{name}“ nennt die Attribute von {n:,} Bild</numerusform>
    <numerusform>„{name}“ nennt die Attribute von {n:,} Bildern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{table} tell the attributes of {n:,} images</source>
   <extracomment>For one: {table} tell the attributes of {n:,} image</extracomment>
   <translation>
    <numerusform>{table} nennen die Attribute von {n:,} Bild</numerusform>
    <numerusform>{table} nennen die Attribute von {n:,} Bildern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} rows of {table} name no image of the set</source>
   <extracomment>For one: {n:,} row of {table} names no image of the set</extracomment>
   <translation>
    <numerusform>{n:,} Zeile von {table} nennt kein Bild der Sammlung</numerusform>
    <numerusform>{n:,} Zeilen von {table} nennen kein Bild der Sammlung</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} columns of {table} tell no attribute</source>
   <extracomment>For one: {n:,} column of {table} tells no attribute</extracomment>
   <translation>
    <numerusform>{n:,} Spalte von {table} nennt kein Attribut</numerusform>
    <numerusform>{n:,} Spalten von {table} nennen kein Attribut</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images have no row in {table}</source>
   <extracomment>For one: {n:,} image has no row in {table}</extracomment>
   <translation>
    <numerusform>{n:,} Bild hat keine Zeile in {table}</numerusform>
    <numerusform>{n:,} Bilder haben keine Zeile in {table}</numerusform>
   </translation>
  </message>
  <message>
   <source>kept, without attributes</source>
   <translation>behalten, ohne Attribute</translation>
  </message>
  <message>
   <source>class folders</source>
   <translation>Klassenordner</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} images do not fit the pattern '{pattern}'</source>
   <extracomment>For one: {n:,} image does not fit the pattern '{pattern}'</extracomment>
   <translation>
    <numerusform>{n:,} Bild passt nicht zum Muster „{pattern}“</numerusform>
    <numerusform>{n:,} Bilder passen nicht zum Muster „{pattern}“</numerusform>
   </translation>
  </message>
  <message>
   <source>none of them is taken, but the folders; leave one table there</source>
   <translation>keine davon wird genommen, sondern die Ordner; lassen Sie eine Tabelle dort</translation>
  </message>
  <message>
   <source>taken, not the folders</source>
   <translation>genommen, nicht die Ordner</translation>
  </message>
  <message>
   <source>There is no table of attributes for '{set}'. Put a .csv or .json file among the images or beside them, or take the attributes from the folders. {form}</source>
   <translation>Für „{set}“ gibt es keine Tabelle der Attribute. Legen Sie eine .csv- oder .json-Datei zu den Bildern oder daneben, oder nehmen Sie die Attribute aus den Ordnern. {form}</translation>
  </message>
  <message>
   <source>Put * for what tells images, not classes, apart</source>
   <translation>Setzen Sie * für das, was Bilder und nicht Klassen unterscheidet</translation>
  </message>
  <message>
   <source>Take columns out of the table</source>
   <translation>Nehmen Sie Spalten aus der Tabelle</translation>
  </message>
  <message>
   <source>'{set}' has {count:,} {what}; at most {most} can be learned. {remedy}.</source>
   <translation>„{set}“ hat {count:,} {what}; höchstens {most} können gelernt werden. {remedy}.</translation>
  </message>
  <message>
   <source>The pattern '{pattern}' fits none of the {count:,} names, such as '{name}'. Write {{name}} for what is to be learned, * for what is not.</source>
   <translation>Das Muster „{pattern}“ passt zu keinem der {count:,} Namen, etwa „{name}“. Schreiben Sie {{name}} für das, was gelernt werden soll, und * für das Übrige.</translation>
  </message>
  <message>
   <source>{count} tables tell attributes: {tables}</source>
   <translation>{count} Tabellen nennen Attribute: {tables}</translation>
  </message>
  <message>
   <source>No table tells the attributes of '{set}' ({said}). {form}</source>
   <translation>Keine Tabelle nennt die Attribute von „{set}“ ({said}). {form}</translation>
  </message>
  <message>
   <source>Several tables tell attributes of '{set}': {tables}. Leave one there.</source>
   <translation>Mehrere Tabellen nennen Attribute von „{set}“: {tables}. Lassen Sie eine dort.</translation>
  </message>
  <message>
   <source>it is no table of these images</source>
   <translation>es ist keine Tabelle dieser Bilder</translation>
  </message>
  <message>
   <source>{no_image}, and as a table not taken: {why}</source>
   <translation>{no_image}, und als Tabelle nicht genommen: {why}</translation>
  </message>
  <message>
   <source>{count:,.1f} GiB</source>
   <translation>{count:,.1f} GiB</translation>
  </message>
  <message>
   <source>{count:,.1f} MiB</source>
   <translation>{count:,.1f} MiB</translation>
  </message>
  <message>
   <source>The decoded images do not fit into memory, and need {size} in '{folder}', where {free} are free. Make room on that disk, or choose a smaller size or fewer images.</source>
   <translation>Die entpackten Bilder passen nicht in den Speicher und brauchen {size} in „{folder}“, wo {free} frei sind. Machen Sie auf dieser Platte Platz oder wählen Sie eine kleinere Größe oder weniger Bilder.</translation>
  </message>
  <message>
   <source>The decoded images do not fit into memory, and could not be kept in '{folder}': {why}. They need {size} there. Make room, or choose a smaller size.</source>
   <translation>Die entpackten Bilder passen nicht in den Speicher und konnten nicht in „{folder}“ abgelegt werden: {why}. Sie brauchen dort {size}. Machen Sie Platz oder wählen Sie eine kleinere Größe.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} of the files are animations</source>
   <extracomment>For one: {n:,} of the files is an animation</extracomment>
   <translation>
    <numerusform>{n:,} der Dateien ist eine Animation</numerusform>
    <numerusform>{n:,} der Dateien sind Animationen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>the first frame of each is taken; choose all frames to learn from the others too</source>
   <extracomment>For one: its first frame is taken; choose all frames to learn from the others too</extracomment>
   <translation>
    <numerusform>ihr erstes Einzelbild wird genommen; wählen Sie alle Einzelbilder, um auch aus den anderen zu lernen</numerusform>
    <numerusform>das erste Einzelbild von jeder wird genommen; wählen Sie alle Einzelbilder, um auch aus den anderen zu lernen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} of {of:,} cells hold nothing</source>
   <extracomment>For one: {n:,} of {of:,} cells holds nothing</extracomment>
   <translation>
    <numerusform>{n:,} von {of:,} Zellen ist leer</numerusform>
    <numerusform>{n:,} von {of:,} Zellen sind leer</numerusform>
   </translation>
  </message>
  <message>
   <source>dropped</source>
   <translation>weggelassen</translation>
  </message>
  <message>
   <source>cropped to the square in their middle</source>
   <translation>auf das Quadrat in der Mitte zugeschnitten</translation>
  </message>
  <message>
   <source>stretched to a square, which falsifies their proportions</source>
   <translation>zum Quadrat gestreckt, was die Proportionen verfälscht</translation>
  </message>
  <message>
   <source>shrunk by exact means</source>
   <translation>exakt verkleinert</translation>
  </message>
  <message>
   <source>enlarged by whole pixels</source>
   <translation>um ganze Pixel vergrößert</translation>
  </message>
  <message>
   <source>from {width} x {height} to {to_width} x {to_height}</source>
   <translation>von {width} x {height} bis {to_width} x {to_height}</translation>
  </message>
  <message>
   <source>but {width} x {height}</source>
   <translation>sondern {width} x {height}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} are not {width} x {height} as most are, {between}</source>
   <extracomment>For one: {n:,} is not {width} x {height} as most are, {between}</extracomment>
   <translation>
    <numerusform>{n:,} ist nicht {width} x {height} wie die meisten, {between}</numerusform>
    <numerusform>{n:,} sind nicht {width} x {height} wie die meisten, {between}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} are not square{here}</source>
   <extracomment>For one: {n:,} is not square{here}</extracomment>
   <translation>
    <numerusform>{n:,} ist nicht quadratisch{here}</numerusform>
    <numerusform>{n:,} sind nicht quadratisch{here}</numerusform>
   </translation>
  </message>
  <message>
   <source>padded with transparency</source>
   <translation>mit Transparenz aufgefüllt</translation>
  </message>
  <message>
   <source>padded with background</source>
   <translation>mit Hintergrund aufgefüllt</translation>
  </message>
  <message>
   <source>kept as they are</source>
   <translation>so behalten, wie sie sind</translation>
  </message>
  <message>
   <source>There is no pattern. Write one like {example}, with a {field} for what is to be learned.</source>
   <translation>Es gibt kein Muster. Schreiben Sie eines wie {example}, mit einem {field} für das, was gelernt werden soll.</translation>
  </message>
  <message>
   <source>'{pattern}' has no field. Write one where the names differ, such as {{class}}_*.</source>
   <translation>„{pattern}“ hat kein Feld. Schreiben Sie eines, wo sich die Namen unterscheiden, etwa {{class}}_*.</translation>
  </message>
  <message>
   <source>The pattern has too many parts: at most {most} fields are read from a name.</source>
   <translation>Das Muster hat zu viele Teile: Höchstens {most} Felder werden aus einem Namen gelesen.</translation>
  </message>
  <message>
   <source>The {{ at place {place} has no }} after it. Write {{name}}, or \{{ for a brace.</source>
   <translation>Auf die {{ an Stelle {place} folgt keine }}. Schreiben Sie {{name}}, oder \{{ für eine Klammer.</translation>
  </message>
  <message>
   <source>'{{{name}}}' is no field: its name has letters, digits, spaces, - and _, such as {{class}}.</source>
   <translation>„{{{name}}}“ ist kein Feld: Ein Name hat Buchstaben, Ziffern, Leerzeichen, - und _, etwa {{class}}.</translation>
  </message>
  <message>
   <source>In '{pattern}', nothing lies between two parts that can be anything. Put what separates them in between, as in {{class}}_{{colour}}_*, or # for a number, as in {{class}}#.</source>
   <translation>In „{pattern}“ liegt nichts zwischen zwei Teilen, die beliebig sein können. Setzen Sie das Trennende dazwischen, wie in {{class}}_{{colour}}_*, oder # für eine Zahl, wie in {{class}}#.</translation>
  </message>
  <message>
   <source>There is a }} without a {{ before it, at place {place}. Write {{name}}, or \}}.</source>
   <translation>An Stelle {place} steht eine }} ohne {{ davor. Schreiben Sie {{name}}, oder \}}.</translation>
  </message>
  <message>
   <source>The field {{{name}}} is there twice. Give each a name of its own.</source>
   <translation>Das Feld {{{name}}} kommt zweimal vor. Geben Sie jedem einen eigenen Namen.</translation>
  </message>
  <message>
   <source>The pattern ends with a \. It takes the character after it as it is.</source>
   <translation>Das Muster endet mit einem \. Es nimmt das Zeichen danach, wie es ist.</translation>
  </message>
  <message>
   <source>The images must have the shape (N, height, width, 3) and the type uint8</source>
   <translation>Die Bilder müssen die Form (N, Höhe, Breite, 3) und den Typ uint8 haben</translation>
  </message>
  <message>
   <source>The folder holds several image arrays: {names}. Choose one of these files.</source>
   <translation>Der Ordner enthält mehrere Arrays von Bildern: {names}. Wählen Sie eine dieser Dateien.</translation>
  </message>
  <message>
   <source>'{name}' holds labels {shape}, and beside it lie {count} files of {rows:,} images. Choose the .npy file with the images, shape (N, height, width, 3).</source>
   <translation>„{name}“ enthält Labels {shape}, und daneben liegen {count} Dateien mit {rows:,} Bildern. Wählen Sie die .npy-Datei mit den Bildern, Form (N, Höhe, Breite, 3).</translation>
  </message>
  <message>
   <source>'{name}' has the shape {shape}. {wanted}: put the colours last.</source>
   <translation>„{name}“ hat die Form {shape}. {wanted}: Setzen Sie die Farben ans Ende.</translation>
  </message>
  <message>
   <source>'{name}' holds numbers of the type {dtype}. {wanted}: convert them to 0..255.</source>
   <translation>„{name}“ enthält Zahlen vom Typ {dtype}. {wanted}: Rechnen Sie sie in 0..255 um.</translation>
  </message>
  <message>
   <source>'{name}' has the shape {shape}: it holds no image. Choose another file.</source>
   <translation>„{name}“ hat die Form {shape}: Es enthält kein Bild. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The images in '{name}' are absurdly large: {width:,} x {height:,} pixels each.</source>
   <translation>Die Bilder in „{name}“ sind absurd groß: je {width:,} x {height:,} Pixel.</translation>
  </message>
  <message>
   <source>'{name}' has the shape {shape} and type {dtype}. Labels must be numbers, (N, K).</source>
   <translation>„{name}“ hat die Form {shape} und den Typ {dtype}. Labels müssen Zahlen sein, (N, K).</translation>
  </message>
  <message>
   <source>The files do not match: '{name}' has {images:,} images, '{labels_name}' has {labels:,} labels. Put the labels of these images beside them.</source>
   <translation>Die Dateien passen nicht zusammen: „{name}“ hat {images:,} Bilder, „{labels_name}“ hat {labels:,} Labels. Legen Sie die Labels dieser Bilder daneben.</translation>
  </message>
  <message>
   <source>'{name}' has {shape:,} attributes; at most {most} can be learned.</source>
   <translation>„{name}“ hat {shape:,} Attribute; höchstens {most} können gelernt werden.</translation>
  </message>
  <message>
   <source>'{name}' holds values that are not numbers (NaN or infinity). Labels must be 0..1.</source>
   <translation>„{name}“ enthält Werte, die keine Zahlen sind (NaN oder unendlich). Labels müssen 0..1 sein.</translation>
  </message>
  <message>
   <source>Row {outside:,} of '{name}' goes from {least:g} to {largest:g}. Labels must lie between 0 and 1.</source>
   <translation>Zeile {outside:,} von „{name}“ geht von {least:g} bis {largest:g}. Labels müssen zwischen 0 und 1 liegen.</translation>
  </message>
  <message>
   <source>'{name}' should hold one class number per image, 0 to {most}, but its values go from {least:g} to {largest:g}.</source>
   <translation>„{name}“ sollte für jedes Bild eine Klassennummer enthalten, 0 bis {most}, aber die Werte gehen von {least:g} bis {largest:g}.</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>'{name}' should hold one array of images, (N, height, width, 3) uint8, called 'images', and labels called 'labels' if there are any. It holds: {there}. Save it with np.savez(images=…, labels=…).</source>
   <translation>„{name}“ sollte ein Array von Bildern enthalten, (N, Höhe, Breite, 3) uint8, namens „images“, und Labels namens „labels“, wenn es welche gibt. Es enthält: {there}. Speichern Sie es mit np.savez(images=…, labels=…).</translation>
  </message>
  <message>
   <source>there are more than {most:,} images; those beyond are left out</source>
   <translation>es sind mehr als {most:,} Bilder; die weiteren sind weggelassen</translation>
  </message>
  <message>
   <source>more than {most:,} images are changed one by one: sort their files into folders</source>
   <translation>mehr als {most:,} Bilder sind einzeln geändert: Sortieren Sie ihre Dateien in Ordner</translation>
  </message>
  <message>
   <source>Choose a folder, a zip or a tar archive of images, a .npy or .npz file, builtin:sprites, or catalogue:mnist</source>
   <translation>Wählen Sie einen Ordner, ein Zip- oder Tar-Archiv mit Bildern, eine .npy- oder .npz-Datei, builtin:sprites oder catalogue:mnist</translation>
  </message>
  <message>
   <source>left as they are: its images have no file names, and the set brings its own labels</source>
   <translation>so gelassen, wie sie sind: Die Bilder haben keine Dateinamen, und die Sammlung bringt eigene Labels mit</translation>
  </message>
  <message>
   <source>Choose a folder, or a zip or tar archive, with images such as PNG or JPEG.</source>
   <translation>Wählen Sie einen Ordner oder ein Zip- oder Tar-Archiv mit Bildern wie PNG oder JPEG.</translation>
  </message>
  <message numerus="yes">
   <source>'{name}' holds no usable image: {n:,} files were left out ({first}). {remedy}</source>
   <extracomment>For one: '{name}' holds no usable image: 1 file was left out ({first}). {remedy}</extracomment>
   <translation>
    <numerusform>„{name}“ enthält kein brauchbares Bild: 1 Datei wurde weggelassen ({first}). {remedy}</numerusform>
    <numerusform>„{name}“ enthält kein brauchbares Bild: {n:,} Dateien wurden weggelassen ({first}). {remedy}</numerusform>
   </translation>
  </message>
  <message>
   <source>attributes were to come from {asked}</source>
   <translation>die Attribute sollten kommen aus: {asked}</translation>
  </message>
  <message>
   <source>'{name}' is a single file of a kind that holds no image set. {forms}; for single images, the folder they lie in.</source>
   <translation>„{name}“ ist eine einzelne Datei, die keine Bildersammlung enthält. {forms}; für einzelne Bilder den Ordner, in dem sie liegen.</translation>
  </message>
  <message>
   <source>'{name}' holds no image: there are no files in it. {remedy}</source>
   <translation>„{name}“ enthält kein Bild: Es sind keine Dateien darin. {remedy}</translation>
  </message>
  <message>
   <source>; and {count:,} more</source>
   <translation>; und {count:,} weitere</translation>
  </message>
  <message>
   <source>Images cannot be read at {size} pixels. Choose one of: {choices}.</source>
   <translation>Bilder können nicht mit {size} Pixeln gelesen werden. Wählen Sie eines von: {choices}.</translation>
  </message>
  <message>
   <source>{background} is no background colour. Give red, green and blue, each from 0 to 255.</source>
   <translation>{background} ist keine Hintergrundfarbe. Geben Sie Rot, Grün und Blau an, je von 0 bis 255.</translation>
  </message>
  <message>
   <source>'{channels}' is no kind of pixel. Choose one of: {choices}.</source>
   <translation>„{channels}“ ist keine Art von Pixel. Wählen Sie eines von: {choices}.</translation>
  </message>
  <message>
   <source>There is no built-in image set '{source}'. There is: {choices}.</source>
   <translation>Es gibt keine eingebaute Bildersammlung „{source}“. Es gibt: {choices}.</translation>
  </message>
  <message>
   <source>'{name}' is a single picture, and learning takes many. If it is a sprite sheet, cut it by a grid: Sprite sheet… in the Data workspace, or --grid 16x16. If it is an animation, take all its frames: --frames all. For single images, choose the folder they lie in.</source>
   <translation>„{name}“ ist ein einzelnes Bild, und Lernen braucht viele. Ist es ein Sprite-Sheet, zerschneiden Sie es nach einem Raster: „Sprite-Sheet…“ im Bereich Daten, oder --grid 16x16. Ist es eine Animation, nehmen Sie alle Einzelbilder: --frames all. Für einzelne Bilder wählen Sie den Ordner, in dem sie liegen.</translation>
  </message>
  <message>
   <source>'{name}' does not fit into this computer's memory at {size} pixels. Choose a smaller size or fewer images.</source>
   <translation>„{name}“ passt mit {size} Pixeln nicht in den Speicher dieses Computers. Wählen Sie eine kleinere Größe oder weniger Bilder.</translation>
  </message>
  <message>
   <source>a table</source>
   <translation>einer Tabelle</translation>
  </message>
  <message>
   <source>the file names</source>
   <translation>den Dateinamen</translation>
  </message>
  <message>
   <source>There is nothing at '{source}'. Check the name. {forms}.</source>
   <translation>Unter „{source}“ ist nichts. Prüfen Sie den Namen. {forms}.</translation>
  </message>
  <message>
   <source>'{source}' cannot be opened: {why}. {forms}.</source>
   <translation>„{source}“ lässt sich nicht öffnen: {why}. {forms}.</translation>
  </message>
  <message>
   <source>'{source}' is no file name: {error}. {forms}.</source>
   <translation>„{source}“ ist kein Dateiname: {error}. {forms}.</translation>
  </message>
  <message>
   <source>'{path}' cannot be opened: {why}. {forms}.</source>
   <translation>„{path}“ lässt sich nicht öffnen: {why}. {forms}.</translation>
  </message>
  <message>
   <source>no cell of {width} x {height} pixels lies in it, it has {sheet_width} x {sheet_height}</source>
   <translation>keine Zelle von {width} x {height} Pixeln liegt darin, es hat {sheet_width} x {sheet_height}</translation>
  </message>
  <message>
   <source>it has {rows:,} cells, where at most {most:,} are cut out of one sheet</source>
   <translation>es hat {rows:,} Zellen, und höchstens {most:,} werden aus einem Sheet geschnitten</translation>
  </message>
  <message>
   <source>all its {rows:,} cells are empty</source>
   <translation>alle {rows:,} Zellen sind leer</translation>
  </message>
  <message>
   <source>Cells of {width} x {height} pixels with margin {margin} and spacing {spacing} are no grid. A cell has at least 1 pixel; margin and spacing are at least 0.</source>
   <translation>Zellen von {width} x {height} Pixeln mit Rand {margin} und Abstand {spacing} sind kein Raster. Eine Zelle hat mindestens 1 Pixel; Rand und Abstand sind mindestens 0.</translation>
  </message>
  <message>
   <source>The sheet '{name}' cannot be used: {reason}. Choose a picture file.</source>
   <translation>Das Sheet „{name}“ kann nicht benutzt werden: {reason}. Wählen Sie eine Bilddatei.</translation>
  </message>
  <message>
   <source>The sheet '{path}' cannot be opened: {why}. Check the name.</source>
   <translation>Das Sheet „{path}“ lässt sich nicht öffnen: {why}. Prüfen Sie den Namen.</translation>
  </message>
  <message>
   <source>The sheet cannot be cut: {reason}. Check the cells' size, the margin, and the sheet.</source>
   <translation>Das Sheet lässt sich nicht zerschneiden: {reason}. Prüfen Sie die Größe der Zellen, den Rand und das Sheet.</translation>
  </message>
  <message>
   <source>the archive that it lies in is not open</source>
   <translation>das Archiv, in dem es liegt, ist nicht offen</translation>
  </message>
  <message>
   <source>it is packed by a rare method; only plain zip archives (store, deflate) are read</source>
   <translation>es ist mit einem seltenen Verfahren gepackt; nur einfache Zip-Archive (store, deflate) werden gelesen</translation>
  </message>
  <message>
   <source>it expands to {size:,} MiB, more than {ratio} times its packed size, as only a decompression bomb does</source>
   <translation>es wird entpackt {size:,} MiB groß, mehr als {ratio}-mal so groß wie gepackt, wie es nur eine Dekompressionsbombe tut</translation>
  </message>
  <message>
   <source>it is absurdly large: {size:,.1f} GiB, where at most {most} GiB are read</source>
   <translation>es ist absurd groß: {size:,.1f} GiB, gelesen werden höchstens {most} GiB</translation>
  </message>
  <message>
   <source>there are more than {most:,} files; those beyond are left out</source>
   <translation>es sind mehr als {most:,} Dateien; die weiteren sind weggelassen</translation>
  </message>
  <message>
   <source>The zip archive '{name}' is encrypted, and this program asks for no passwords. Unpack it with its password and choose the folder, or pack it again without one.</source>
   <translation>Das Zip-Archiv „{name}“ ist verschlüsselt, und dieses Programm fragt nach keinen Passwörtern. Entpacken Sie es mit seinem Passwort und wählen Sie den Ordner, oder packen Sie es ohne neu.</translation>
  </message>
  <message>
   <source>The list of files in '{name}' is absurdly long: {size:,} MiB. Choose an archive with fewer images.</source>
   <translation>Die Dateiliste in „{name}“ ist absurd lang: {size:,} MiB. Wählen Sie ein Archiv mit weniger Bildern.</translation>
  </message>
  <message>
   <source>its list of files is missing</source>
   <translation>die Dateiliste fehlt</translation>
  </message>
  <message>
   <source>there are more than {most:,} folders; those beyond are left out</source>
   <translation>es sind mehr als {most:,} Ordner; die weiteren sind weggelassen</translation>
  </message>
  <message>
   <source>it is a link to a folder that it lies in itself</source>
   <translation>es ist eine Verknüpfung auf einen Ordner, in dem es selbst liegt</translation>
  </message>
  <message>
   <source>'{path}' cannot be opened: {why}. Check its permissions.</source>
   <translation>„{path}“ lässt sich nicht öffnen: {why}. Prüfen Sie die Zugriffsrechte.</translation>
  </message>
  <message>
   <source>'{name}' is damaged or not a complete zip archive ({error}). Download or pack it again.</source>
   <translation>„{name}“ ist beschädigt oder kein vollständiges Zip-Archiv ({error}). Laden oder packen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>it lies more than {most} folders deep</source>
   <translation>es liegt mehr als {most} Ordner tief</translation>
  </message>
  <message>
   <source>the archive's files expand to more than {most:,.0f} GiB; unpack it and choose the folder instead</source>
   <translation>die Dateien des Archivs werden entpackt größer als {most:,.0f} GiB; entpacken Sie es und wählen Sie stattdessen den Ordner</translation>
  </message>
  <message>
   <source>The folder '{root}' cannot be listed: {why}. Check its permissions.</source>
   <translation>Der Ordner „{root}“ lässt sich nicht auflisten: {why}. Prüfen Sie die Zugriffsrechte.</translation>
  </message>
  <message>
   <source>it is damaged inside the archive ({error})</source>
   <translation>es ist im Archiv beschädigt ({error})</translation>
  </message>
  <message>
   <source>it cannot be read out of the archive ({error})</source>
   <translation>es lässt sich nicht aus dem Archiv lesen ({error})</translation>
  </message>
  <message>
   <source>it is too large: over {most} MiB</source>
   <translation>es ist zu groß: über {most} MiB</translation>
  </message>
  <message>
   <source>it is no text</source>
   <translation>es ist kein Text</translation>
  </message>
  <message>
   <source>it has more than {most:,} columns</source>
   <translation>es hat mehr als {most:,} Spalten</translation>
  </message>
  <message>
   <source>it holds neither a list nor files with their attributes</source>
   <translation>es enthält weder eine Liste noch Dateien mit ihren Attributen</translation>
  </message>
  <message>
   <source>it is damaged: {error}</source>
   <translation>es ist beschädigt: {error}</translation>
  </message>
  <message>
   <source>it has more than {most:,} rows</source>
   <translation>es hat mehr als {most:,} Zeilen</translation>
  </message>
  <message>
   <source>it holds absurdly many values</source>
   <translation>es enthält absurd viele Werte</translation>
  </message>
  <message>
   <source>it has no row</source>
   <translation>es hat keine Zeile</translation>
  </message>
  <message>
   <source>it has absurdly many columns that are nearly empty</source>
   <translation>es hat absurd viele Spalten, die fast leer sind</translation>
  </message>
  <message>
   <source>line {line:,} cannot be read: {error}</source>
   <translation>Zeile {line:,} lässt sich nicht lesen: {error}</translation>
  </message>
  <message>
   <source>its list holds other things than records of files and their attributes</source>
   <translation>die Liste enthält anderes als Einträge von Dateien mit ihren Attributen</translation>
  </message>
  <message>
   <source>line {number:,} is no JSON: {error}</source>
   <translation>Zeile {number:,} ist kein JSON: {error}</translation>
  </message>
  <message>
   <source>the archive is damaged or cut short ({error}); what lies beyond is left out</source>
   <translation>das Archiv ist beschädigt oder abgeschnitten ({error}); was danach liegt, ist weggelassen</translation>
  </message>
  <message>
   <source>'{name}' cannot be read: {why}. Download or pack it again.</source>
   <translation>„{name}“ lässt sich nicht lesen: {why}. Laden oder packen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>it is a link inside the archive, and those are not followed</source>
   <translation>es ist eine Verknüpfung im Archiv, und solchen wird nicht gefolgt</translation>
  </message>
  <message>
   <source>the archive expands to more than {most:,.0f} GiB, and what lies beyond is left out; unpack it and choose the folder instead</source>
   <translation>das Archiv wird entpackt größer als {most:,.0f} GiB, und was darüber liegt, ist weggelassen; entpacken Sie es und wählen Sie stattdessen den Ordner</translation>
  </message>
  <message>
   <source>'{name}' could not be expanded: {why}. Make room in the temporary folder, or unpack it yourself and choose the folder.</source>
   <translation>„{name}“ ließ sich nicht entpacken: {why}. Machen Sie im temporären Ordner Platz oder entpacken Sie es selbst und wählen Sie den Ordner.</translation>
  </message>
  <message>
   <source>a header states an impossible size</source>
   <translation>ein Kopf nennt eine unmögliche Größe</translation>
  </message>
  <message>
   <source>a header is absurdly long</source>
   <translation>ein Kopf ist absurd lang</translation>
  </message>
  <message>
   <source>the archive is cut short inside it</source>
   <translation>das Archiv ist mittendrin abgeschnitten</translation>
  </message>
  <message>
   <source>'{name}' expands to more than {ratio} times its packed size, as only a decompression bomb does. Unpack it yourself if you trust it, and choose the folder.</source>
   <translation>„{name}“ wird mehr als {ratio}-mal so groß wie gepackt, wie es nur eine Dekompressionsbombe tut. Entpacken Sie es selbst, wenn Sie ihm trauen, und wählen Sie den Ordner.</translation>
  </message>
  <message>
   <source>it is damaged or not a tar archive ({error})</source>
   <translation>es ist beschädigt oder kein Tar-Archiv ({error})</translation>
  </message>
  <message>
   <source>it is a sparse file, and no image is one</source>
   <translation>es ist eine Sparse-Datei, und kein Bild ist eine</translation>
  </message>
  <message>
   <source>it is no tar archive</source>
   <translation>es ist kein Tar-Archiv</translation>
  </message>
  <message>
   <source>the archive is damaged: it states an impossible size</source>
   <translation>das Archiv ist beschädigt: Es nennt eine unmögliche Größe</translation>
  </message>
  <message>
   <source>The reading of the images was cancelled.</source>
   <translation>Das Lesen der Bilder wurde abgebrochen.</translation>
  </message>
 </context>
 <context>
  <name>data.catalogue</name>
  <message>
   <source>{host} answers {code} {reason} for '{file}'.</source>
   <translation>{host} antwortet auf „{file}“ mit {code} {reason}.</translation>
  </message>
  <message>
   <source>What {host} sent as '{name}' is not that file: its checksum is wrong. It was thrown away.</source>
   <translation>Was {host} als „{name}“ geschickt hat, ist nicht diese Datei: Die Prüfsumme stimmt nicht. Es wurde verworfen.</translation>
  </message>
  <message>
   <source>Try again later, or over another network: some networks answer with a page of their own.</source>
   <translation>Versuchen Sie es später noch einmal oder über ein anderes Netz: Manche Netze antworten mit einer eigenen Seite.</translation>
  </message>
  <message>
   <source>{host} sends far more than the file has; it is not what was asked for, and was thrown away.</source>
   <translation>{host} schickt viel mehr, als die Datei hat; das ist nicht das Gewünschte und wurde verworfen.</translation>
  </message>
  <message>
   <source>Try again later, or over another network.</source>
   <translation>Versuchen Sie es später noch einmal oder über ein anderes Netz.</translation>
  </message>
  <message>
   <source>Try again later: the server is busy, or does not serve this network.</source>
   <translation>Versuchen Sie es später noch einmal: Der Server ist beschäftigt oder bedient dieses Netz nicht.</translation>
  </message>
  <message>
   <source>it answers with another part of the file than was asked for</source>
   <translation>er antwortet mit einem anderen Teil der Datei als dem gewünschten</translation>
  </message>
  <message>
   <source>The file has moved: fetch it by hand, or give a mirror that has it.</source>
   <translation>Die Datei ist umgezogen: Holen Sie sie von Hand oder nennen Sie einen Spiegel, der sie hat.</translation>
  </message>
  <message>
   <source>{host} cannot prove who it is ({why}).</source>
   <translation>{host} kann nicht beweisen, wer er ist ({why}).</translation>
  </message>
  <message>
   <source>Check this computer's date and time, and whether the network asks you to log in.</source>
   <translation>Prüfen Sie Datum und Uhrzeit dieses Computers und ob das Netz eine Anmeldung verlangt.</translation>
  </message>
  <message>
   <source>{host} is not found: this computer seems to be offline.</source>
   <translation>{host} wurde nicht gefunden: Dieser Computer scheint offline zu sein.</translation>
  </message>
  <message>
   <source>Check the network connection, then try again.</source>
   <translation>Prüfen Sie die Netzverbindung und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>There is no connection to {host} ({reason}): this computer may be offline, or a firewall in the way.</source>
   <translation>Es gibt keine Verbindung zu {host} ({reason}): Dieser Computer ist vielleicht offline, oder eine Firewall steht im Weg.</translation>
  </message>
  <message>
   <source>{host} does not answer.</source>
   <translation>{host} antwortet nicht.</translation>
  </message>
  <message>
   <source>Check the network connection, or try again later.</source>
   <translation>Prüfen Sie die Netzverbindung oder versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>{host} cannot be asked: {cause}.</source>
   <translation>{host} lässt sich nicht fragen: {cause}.</translation>
  </message>
  <message>
   <source>Check the address, or try again later.</source>
   <translation>Prüfen Sie die Adresse oder versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>it fell silent</source>
   <translation>er ist verstummt</translation>
  </message>
  <message>
   <source>{count:,} of {of:,} bytes came</source>
   <translation>{count:,} von {of:,} Bytes kamen an</translation>
  </message>
  <message>
   <source>its certificate is not trusted</source>
   <translation>seinem Zertifikat wird nicht vertraut</translation>
  </message>
  <message>
   <source>The download was cancelled. What has come so far is kept.</source>
   <translation>Das Herunterladen wurde abgebrochen. Was schon da ist, bleibt.</translation>
  </message>
  <message>
   <source>The connection to {host} broke off: {error}.</source>
   <translation>Die Verbindung zu {host} ist abgerissen: {error}.</translation>
  </message>
  <message>
   <source>Try again: what has come so far is kept, and gone on with.</source>
   <translation>Versuchen Sie es noch einmal: Was schon da ist, bleibt, und es geht damit weiter.</translation>
  </message>
  <message>
   <source>By hand: fetch what is missing with a browser, here or on another computer, and put it, as it is, into
  {folder}
Then download {title} again: files that lie there are checked and not fetched.
{lines}</source>
   <translation>Von Hand: Holen Sie das Fehlende mit einem Browser, hier oder auf einem anderen Computer, und legen Sie es unverändert in
  {folder}
Laden Sie dann {title} noch einmal herunter: Dateien, die dort liegen, werden geprüft und nicht noch einmal geholt.
{lines}</translation>
  </message>
  <message>
   <source>{title} needs {needed} on the disk while it is fetched, and {free} are free in '{folder}'.</source>
   <translation>{title} braucht beim Holen {needed} auf der Platte, und in „{folder}“ sind {free} frei.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Machen Sie Platz und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Another window, or a command, is downloading {title} already.</source>
   <translation>Ein anderes Fenster oder ein Befehl lädt {title} bereits herunter.</translation>
  </message>
  <message>
   <source>Wait for it, or end it there.</source>
   <translation>Warten Sie darauf oder beenden Sie es dort.</translation>
  </message>
  <message>
   <source>The unpacking was cancelled. The files are kept.</source>
   <translation>Das Entpacken wurde abgebrochen. Die Dateien bleiben.</translation>
  </message>
  <message>
   <source>it is no MATLAB 5 file</source>
   <translation>es ist keine MATLAB-5-Datei</translation>
  </message>
  <message>
   <source>its array '{name}' is not made of bytes</source>
   <translation>sein Array „{name}“ besteht nicht aus Bytes</translation>
  </message>
  <message>
   <source>the description of an array in it is absurdly long</source>
   <translation>die Beschreibung eines Arrays darin ist absurd lang</translation>
  </message>
  <message>
   <source>{title} is not on this computer yet. Download it: in the Data workspace from the catalogue, or with 'ddpm-studio download {name}'.</source>
   <translation>{title} ist noch nicht auf diesem Computer. Laden Sie es herunter: im Bereich Daten aus dem Katalog, oder mit „ddpm-studio download {name}“.</translation>
  </message>
  <message>
   <source>{title} is damaged on the disk: {names} names for {classes} classes. Remove it in the catalogue, and download it again.</source>
   <translation>{title} ist auf der Platte beschädigt: {names} Namen für {classes} Klassen. Entfernen Sie es im Katalog und laden Sie es noch einmal herunter.</translation>
  </message>
  <message>
   <source>its classes are no names</source>
   <translation>seine Klassen sind keine Namen</translation>
  </message>
  <message>
   <source>{title} is damaged on the disk ({error}). Remove it in the catalogue, and download it again.</source>
   <translation>{title} ist auf der Platte beschädigt ({error}). Entfernen Sie es im Katalog und laden Sie es noch einmal herunter.</translation>
  </message>
  <message>
   <source>A file of {title} is damaged: {why}. Remove the set, and download it again.</source>
   <translation>Eine Datei von {title} ist beschädigt: {why}. Entfernen Sie die Sammlung und laden Sie sie noch einmal herunter.</translation>
  </message>
  <message>
   <source>it is no idx file of images or labels</source>
   <translation>es ist keine idx-Datei mit Bildern oder Labels</translation>
  </message>
  <message>
   <source>it holds numbers {shape}, not images of {side} x {side} pixels</source>
   <translation>es enthält Zahlen {shape}, keine Bilder von {side} x {side} Pixeln</translation>
  </message>
  <message>
   <source>it holds numbers {shape}, not labels</source>
   <translation>es enthält Zahlen {shape}, keine Labels</translation>
  </message>
  <message>
   <source>'{name}' is not in it, or packed in an unknown way</source>
   <translation>„{name}“ ist nicht darin oder auf unbekannte Weise gepackt</translation>
  </message>
  <message>
   <source>it expands to far more than it should</source>
   <translation>es wird entpackt viel größer, als es sollte</translation>
  </message>
  <message>
   <source>it holds absurdly many labels</source>
   <translation>es enthält absurd viele Labels</translation>
  </message>
  <message>
   <source>a line in it is no image</source>
   <translation>eine Zeile darin ist kein Bild</translation>
  </message>
  <message>
   <source>a pixel in it is beyond -1..1</source>
   <translation>ein Pixel darin liegt außerhalb von -1..1</translation>
  </message>
  <message>
   <source>'{mirror}' is no address of a mirror.</source>
   <translation>„{mirror}“ ist keine Adresse eines Spiegels.</translation>
  </message>
  <message>
   <source>Write it like http://server/folder, or leave it empty.</source>
   <translation>Schreiben Sie sie wie http://server/ordner oder lassen Sie sie leer.</translation>
  </message>
  <message>
   <source>torchvision, which knows where the files lie, cannot be loaded ({error}).</source>
   <translation>torchvision, das weiß, wo die Dateien liegen, lässt sich nicht laden ({error}).</translation>
  </message>
  <message>
   <source>Install the torchvision that belongs to your torch.</source>
   <translation>Installieren Sie das torchvision, das zu Ihrem torch gehört.</translation>
  </message>
  <message>
   <source>its images are {found}, not {wanted}</source>
   <translation>seine Bilder sind {found}, nicht {wanted}</translation>
  </message>
  <message>
   <source>it holds more than {count:,} images</source>
   <translation>es enthält mehr als {count:,} Bilder</translation>
  </message>
  <message>
   <source>it names a class beyond its {count}</source>
   <translation>es nennt eine Klasse jenseits seiner {count}</translation>
  </message>
  <message>
   <source>it is cut short: {images:,} images and {labels:,} labels of {expected:,}</source>
   <translation>es ist abgeschnitten: {images:,} Bilder und {labels:,} Labels von {expected:,}</translation>
  </message>
  <message>
   <source>it does not name its classes</source>
   <translation>es nennt seine Klassen nicht</translation>
  </message>
  <message>
   <source>it does not name its {count} classes</source>
   <translation>es nennt seine {count} Klassen nicht</translation>
  </message>
  <message>
   <source>Handwritten digits, white on black: where most people begin.</source>
   <translation>Handgeschriebene Ziffern, weiß auf schwarz: womit die meisten anfangen.</translation>
  </message>
  <message>
   <source>Clothes, shoes and bags from a shop's photographs: as small as MNIST, and harder.</source>
   <translation>Kleider, Schuhe und Taschen aus Fotos eines Händlers: so klein wie MNIST, und schwerer.</translation>
  </message>
  <message>
   <source>Ten cursive Japanese characters from old books; each is written in several ways.</source>
   <translation>Zehn kursive japanische Schriftzeichen aus alten Büchern; jedes wird auf mehrere Arten geschrieben.</translation>
  </message>
  <message>
   <source>Handwritten letters A to Z, capital and small together. One large file holds all of EMNIST.</source>
   <translation>Handgeschriebene Buchstaben A bis Z, groß und klein zusammen. Eine große Datei enthält ganz EMNIST.</translation>
  </message>
  <message>
   <source>Made from NIST Special Database 19, a work of the US government; cite Cohen et al. 2017</source>
   <translation>Aus der NIST Special Database 19, einem Werk der US-Regierung; zitieren: Cohen et al. 2017</translation>
  </message>
  <message>
   <source>MNIST made again from its sources, with 50,000 more test digits.</source>
   <translation>MNIST, neu aus seinen Quellen gemacht, mit 50.000 weiteren Testziffern.</translation>
  </message>
  <message>
   <source>Digits from envelopes, in 16 by 16 pixels: trains in a minute.</source>
   <translation>Ziffern von Briefumschlägen, in 16 mal 16 Pixeln: in einer Minute trainiert.</translation>
  </message>
  <message>
   <source>No licence stated; cite Hull 1994</source>
   <translation>Keine Lizenz angegeben; zitieren: Hull 1994</translation>
  </message>
  <message>
   <source>Photographs of vehicles and animals: what papers on diffusion measure on.</source>
   <translation>Fotos von Fahrzeugen und Tieren: woran Arbeiten über Diffusion messen.</translation>
  </message>
  <message>
   <source>No licence stated; cite Krizhevsky 2009</source>
   <translation>Keine Lizenz angegeben; zitieren: Krizhevsky 2009</translation>
  </message>
  <message>
   <source>As CIFAR-10, with a hundred classes of 600 photographs each.</source>
   <translation>Wie CIFAR-10, mit hundert Klassen zu je 600 Fotos.</translation>
  </message>
  <message>
   <source>House numbers photographed in the street, one digit in the middle of each.</source>
   <translation>Hausnummern, auf der Straße fotografiert, mit jeweils einer Ziffer in der Mitte.</translation>
  </message>
  <message>
   <source>For non-commercial use only; cite Netzer et al. 2011</source>
   <translation>Nur für nicht kommerzielle Nutzung; zitieren: Netzer et al. 2011</translation>
  </message>
  <message>
   <source>Photographs in 96 by 96 pixels, the labelled ones. A very large download, most of which is not kept.</source>
   <translation>Fotos in 96 mal 96 Pixeln, die mit Labels. Ein sehr großer Download, von dem das meiste nicht behalten wird.</translation>
  </message>
  <message>
   <source>No licence stated; made from ImageNet; cite Coates et al. 2011</source>
   <translation>Keine Lizenz angegeben; aus ImageNet gemacht; zitieren: Coates et al. 2011</translation>
  </message>
  <message>
   <source>There is no image set '{name}' in the catalogue. There are: {names}.</source>
   <translation>Im Katalog gibt es keine Bildersammlung „{name}“. Es gibt: {names}.</translation>
  </message>
 </context>
 <context>
  <name>engine</name>
  <message>
   <source>It ended by itself with exit status {exitcode}.</source>
   <translation>Er hat sich selbst mit dem Status {exitcode} beendet.</translation>
  </message>
  <message>
   <source>It was ended by the signal {name}.</source>
   <translation>Er wurde durch das Signal {name} beendet.</translation>
  </message>
  <message>
   <source>The system does this when memory runs out.</source>
   <translation>Das System tut das, wenn der Speicher ausgeht.</translation>
  </message>
  <message>
   <source>This is a fault in the program: please report the details.</source>
   <translation>Das ist ein Fehler im Programm: Bitte melden Sie die Einzelheiten.</translation>
  </message>
  <message>
   <source>There is not enough memory.</source>
   <translation>Der Speicher reicht nicht.</translation>
  </message>
  <message>
   <source>Choose fewer images, a smaller size or batch.</source>
   <translation>Wählen Sie weniger Bilder, eine kleinere Größe oder einen kleineren Batch.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Die Platte ist voll.</translation>
  </message>
  <message>
   <source>Free some space, then try again; nothing that was saved is lost.</source>
   <translation>Machen Sie Platz und versuchen Sie es dann noch einmal; von dem Gespeicherten ist nichts verloren.</translation>
  </message>
  <message>
   <source>Check that the place exists and can be written to.</source>
   <translation>Prüfen Sie, ob es den Ort gibt und ob dort geschrieben werden darf.</translation>
  </message>
  <message>
   <source>{title} could not be downloaded.</source>
   <translation>{title} konnte nicht heruntergeladen werden.</translation>
  </message>
  <message>
   <source>Training '{name}' was not started.</source>
   <translation>Das Training „{name}“ wurde nicht begonnen.</translation>
  </message>
  <message>
   <source>Another training is under way, and one runs at a time.</source>
   <translation>Es läuft schon ein anderes Training, und es läuft immer nur eines.</translation>
  </message>
  <message>
   <source>Stop that one first, or wait for it.</source>
   <translation>Halten Sie es erst an oder warten Sie darauf.</translation>
  </message>
  <message>
   <source>The images could not be drawn.</source>
   <translation>Die Bilder konnten nicht erzeugt werden.</translation>
  </message>
  <message>
   <source>The images could not be judged.</source>
   <translation>Die Bilder konnten nicht beurteilt werden.</translation>
  </message>
  <message>
   <source>The nearest training images could not be found.</source>
   <translation>Die nächsten Trainingsbilder konnten nicht gefunden werden.</translation>
  </message>
  <message>
   <source>The images could not be opened.</source>
   <translation>Die Bilder konnten nicht geöffnet werden.</translation>
  </message>
  <message>
   <source>'{name}' could not be imported.</source>
   <translation>„{name}“ konnte nicht importiert werden.</translation>
  </message>
  <message>
   <source>'{name}' could not be written.</source>
   <translation>„{name}“ konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Looking through them</source>
   <translation>Bilder werden durchgesehen</translation>
  </message>
  <message>
   <source>The {count:,} training images take {nbytes:.1f} GB, too much to be searched while you look. `ddpm-studio evaluate` looks for copies among them.</source>
   <translation>Die {count:,} Trainingsbilder brauchen {nbytes:.1f} GB, zu viel, um sie nebenbei zu durchsuchen. `ddpm-studio evaluate` sucht unter ihnen nach Kopien.</translation>
  </message>
  <message>
   <source>Real images</source>
   <translation>Echte Bilder</translation>
  </message>
  <message>
   <source>No context agreement: {error}</source>
   <translation>Keine Kontexttreue: {error}</translation>
  </message>
  <message>
   <source>Training '{name}' could not go on.</source>
   <translation>Das Training „{name}“ konnte nicht weitergehen.</translation>
  </message>
 </context>
 <context>
  <name>evaluation</name>
  <message>
   <source>From {samples} images: only a hint. Draw {enough} for a figure to quote.</source>
   <translation>Aus {samples} Bildern: nur ein Hinweis. Erzeugen Sie {enough} für eine Zahl zum Zitieren.</translation>
  </message>
  <message>
   <source>These contexts are not mixed as in the training set. Distance, recall and coverage are worse for that alone; for figures to quote choose the context “As in the training set”.</source>
   <translation>Diese Kontexte sind nicht so gemischt wie in den Trainingsdaten. Schon deshalb sind Distanz, Recall und Coverage schlechter; für Zahlen zum Zitieren wählen Sie den Kontext „Wie in den Trainingsdaten“.</translation>
  </message>
  <message>
   <source>as fast</source>
   <translation>gleich schnell</translation>
  </message>
  <message>
   <source>{ratio:.1f}× faster</source>
   <translation>{ratio:.1f}× schneller</translation>
  </message>
  <message>
   <source>{ratio:.1f}× slower</source>
   <translation>{ratio:.1f}× langsamer</translation>
  </message>
  <message>
   <source>Each lane took {nfe} network evaluations per image.</source>
   <translation>Jede Spur brauchte {nfe} Netzauswertungen je Bild.</translation>
  </message>
  <message>
   <source>{nfe} against {before} network evaluations</source>
   <translation>{nfe} gegen {before} Netzauswertungen</translation>
  </message>
  <message>
   <source>Frechet {found:.3g} against {before:.3g}</source>
   <translation>Fréchet {found:.3g} gegen {before:.3g}</translation>
  </message>
  <message>
   <source>as fast as {title}</source>
   <translation>so schnell wie {title}</translation>
  </message>
  <message>
   <source>{speed} than {title}</source>
   <translation>{speed} als {title}</translation>
  </message>
  <message>
   <source>sample</source>
   <comment>a picture</comment>
   <translation>Bild</translation>
  </message>
  <message>
   <source>nearest in pixels</source>
   <translation>nächstes nach Pixeln</translation>
  </message>
  <message>
   <source>nearest in features</source>
   <translation>nächstes nach Merkmalen</translation>
  </message>
  <message>
   <source>{finding}: {copies:,} of {samples:,} samples are copies (no more than {levels:.1f} of 255 levels from a training image) and {near:,} more are suspiciously near (nearer than all but {share:.1%} of real images, in pixels or in features); of {others} it is {other_copies:,} and {other_near:,}.</source>
   <translation>{finding}: {copies:,} von {samples:,} Bildern sind Kopien (höchstens {levels:.1f} von 255 Stufen von einem Trainingsbild entfernt), und {near:,} weitere sind verdächtig nah (näher als alle echten Bilder bis auf {share:.1%}, nach Pixeln oder nach Merkmalen); von {others} sind es {other_copies:,} und {other_near:,}.</translation>
  </message>
  <message>
   <source>{count:,} real images that were not trained on</source>
   <translation>{count:,} echten Bildern, mit denen nicht trainiert wurde,</translation>
  </message>
  <message>
   <source>{count:,} training images, each beside all others,</source>
   <translation>{count:,} Trainingsbildern, jedes neben allen anderen,</translation>
  </message>
  <message>
   <source>None of these images was trained on, so that there is nothing to be copied.</source>
   <translation>Mit keinem dieser Bilder wurde trainiert, es kann also nichts kopiert sein.</translation>
  </message>
  <message>
   <source>Training images come back</source>
   <translation>Trainingsbilder kehren wieder</translation>
  </message>
  <message>
   <source>Samples lie nearer to training images than other real images do</source>
   <translation>Erzeugte Bilder liegen näher an Trainingsbildern als andere echte Bilder</translation>
  </message>
  <message>
   <source>No sign of copying</source>
   <translation>Kein Zeichen von Kopien</translation>
  </message>
  <message>
   <source>The standard FID was not asked for.</source>
   <translation>Die übliche FID wurde nicht verlangt.</translation>
  </message>
  <message>
   <source>Precision and recall</source>
   <translation>Precision und Recall</translation>
  </message>
  <message>
   <source>Classifier</source>
   <translation>Klassifikator</translation>
  </message>
  <message>
   <source>{count} sample is too few to say anything of: give at least 2, better 1,000.</source>
   <translation>{count} Bild ist zu wenig, um etwas zu sagen: Geben Sie mindestens 2 an, besser 1.000.</translation>
  </message>
  <message>
   <source>The samples are {width} x {height} pixels and the real images {side} x {side}: read the image set at the samples' size.</source>
   <translation>Die erzeugten Bilder haben {width} x {height} Pixel und die echten {side} x {side}: Lesen Sie die Bildersammlung in der Größe der erzeugten.</translation>
  </message>
  <message>
   <source>The contexts asked for are {shape}; for {count} samples of an image set with {attributes} attributes they must be ({count}, {attributes}).</source>
   <translation>Die verlangten Kontexte sind {shape}; für {count} Bilder und eine Bildersammlung mit {attributes} Attributen müssen sie ({count}, {attributes}) sein.</translation>
  </message>
  <message>
   <source>'{name}' has {count} image; at least 2 are needed to compare with.</source>
   <translation>„{name}“ hat {count} Bild; zum Vergleichen braucht es mindestens 2.</translation>
  </message>
  <message>
   <source>Inception features</source>
   <translation>Inception-Merkmale</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Erzeugte Bilder</translation>
  </message>
  <message>
   <source>the nearest of {count:,} training images differs by {nearest:.1f} of 255 levels</source>
   <translation>das nächste von {count:,} Trainingsbildern weicht um {nearest:.1f} von 255 Stufen ab</translation>
  </message>
  <message>
   <source>New: {differs}. Of {others} it is usually {usual}.</source>
   <translation>Neu: {differs}. Bei {others} sind es gewöhnlich {usual}.</translation>
  </message>
  <message>
   <source>an unseen real image</source>
   <translation>einem ungesehenen echten Bild</translation>
  </message>
  <message>
   <source>one training image among the others</source>
   <translation>einem Trainingsbild unter den anderen</translation>
  </message>
  <message>
   <source>A copy: {differs}, which the eye hardly tells apart. Of {others} it is usually {usual}.</source>
   <translation>Eine Kopie: {differs}, was das Auge kaum unterscheidet. Bei {others} sind es gewöhnlich {usual}.</translation>
  </message>
  <message>
   <source>Suspiciously near: {differs}. Of {others} it is usually {usual}, and so little for {nearer:.1%}.</source>
   <translation>Verdächtig nah: {differs}. Bei {others} sind es gewöhnlich {usual}, und so wenig nur bei {nearer:.1%}.</translation>
  </message>
  <message>
   <source>{count} training image is too few to compare with: at least 2 are needed.</source>
   <translation>{count} Trainingsbild ist zu wenig zum Vergleichen: Es braucht mindestens 2.</translation>
  </message>
  <message>
   <source>The image is {width} x {height} pixels and the training images are {side} x {side}: they cannot be compared.</source>
   <translation>Das Bild hat {width} x {height} Pixel und die Trainingsbilder {side} x {side}: Sie lassen sich nicht vergleichen.</translation>
  </message>
  <message>
   <source>A number of steps is 1 at least.</source>
   <translation>Eine Schrittzahl ist mindestens 1.</translation>
  </message>
  <message>
   <source>{count} numbers of steps are too many: choose {most} at most.</source>
   <translation>{count} Schrittzahlen sind zu viele: Wählen Sie höchstens {most}.</translation>
  </message>
  <message>
   <source>'{text}' is no list of steps. Write whole numbers, such as 10, 25, 50.</source>
   <translation>„{text}“ ist keine Liste von Schritten. Schreiben Sie ganze Zahlen, etwa 10, 25, 50.</translation>
  </message>
 </context>
 <context>
  <name>export</name>
  <message>
   <source>there is no form '{form}'</source>
   <translation>es gibt keine Form „{form}“</translation>
  </message>
  <message>
   <source>ONNX files need the library {name}. Install the program anew.</source>
   <translation>ONNX-Dateien brauchen die Bibliothek {name}. Installieren Sie das Programm neu.</translation>
  </message>
  <message>
   <source>This network could not be translated to ONNX by torch {version}. Report this, with the details.</source>
   <translation>Dieses Netz ließ sich mit torch {version} nicht nach ONNX übersetzen. Melden Sie das mit den Einzelheiten.</translation>
  </message>
  <message>
   <source>The translated network is not valid ONNX. Report this, with the details.</source>
   <translation>Das übersetzte Netz ist kein gültiges ONNX. Melden Sie das mit den Einzelheiten.</translation>
  </message>
  <message>
   <source>'{name}' is no GIMP palette: its first line is not 'GIMP Palette'. Choose another file.</source>
   <translation>„{name}“ ist keine GIMP-Palette: Ihre erste Zeile ist nicht „GIMP Palette“. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>no colour</source>
   <translation>keine Farbe</translation>
  </message>
  <message>
   <source>{count} colours</source>
   <translation>{count} Farben</translation>
  </message>
  <message>
   <source>'{name}' holds {many}. A palette has from 1 to {most}. Choose another file.</source>
   <translation>„{name}“ enthält {many}. Eine Palette hat 1 bis {most}. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{count} is no number of colours for a palette. Choose from 1 to {most}.</source>
   <translation>{count} ist keine Farbenzahl für eine Palette. Wählen Sie 1 bis {most}.</translation>
  </message>
  <message>
   <source>The palette '{name}' cannot be opened: {why}. Choose a .gpl or .hex file.</source>
   <translation>Die Palette „{name}“ lässt sich nicht öffnen: {why}. Wählen Sie eine .gpl- oder .hex-Datei.</translation>
  </message>
  <message>
   <source>Line {number} of '{name}' is no colour: '{why}'. It needs three numbers from 0 to 255.</source>
   <translation>Zeile {number} von „{name}“ ist keine Farbe: „{why}“. Es braucht drei Zahlen von 0 bis 255.</translation>
  </message>
  <message>
   <source>Line {number} of '{name}' is no colour: '{why}'. It needs six hexadecimal digits, such as ffcc00.</source>
   <translation>Zeile {number} von „{name}“ ist keine Farbe: „{why}“. Es braucht sechs Hexadezimalziffern, etwa ffcc00.</translation>
  </message>
  <message>
   <source>the command line</source>
   <translation>der Befehlszeile</translation>
  </message>
  <message>
   <source>There is no recipe in {name}: DDPM Studio did not make it, or another program has saved it since and left the recipe out. Choose a PNG as DDPM Studio saved it.</source>
   <translation>In {name} ist kein Rezept: DDPM Studio hat das nicht gemacht, oder ein anderes Programm hat es seither gespeichert und das Rezept weggelassen. Wählen Sie ein PNG, wie DDPM Studio es gespeichert hat.</translation>
  </message>
  <message>
   <source>This recipe holds pictures, and is too long for a command line. Save the images as a PNG, and give that: ddpm-studio sample --recipe FILE.png</source>
   <translation>Dieses Rezept enthält Bilder und ist für eine Befehlszeile zu lang. Speichern Sie die Bilder als PNG und geben Sie dieses an: ddpm-studio sample --recipe DATEI.png</translation>
  </message>
  <message>
   <source>the picture</source>
   <translation>dem Bild</translation>
  </message>
  <message>
   <source>No recipe is as large as {name}: it has more than {most} MB. Choose another file.</source>
   <translation>Kein Rezept ist so groß wie das in {name}: Es hat mehr als {most} MB. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>There is no recipe in {name}: it is neither a PNG nor a recipe's JSON file. Choose a PNG that DDPM Studio saved.</source>
   <translation>In {name} ist kein Rezept: Es ist weder ein PNG noch die JSON-Datei eines Rezepts. Wählen Sie ein PNG, das DDPM Studio gespeichert hat.</translation>
  </message>
  <message>
   <source>The text in {name} is too long for a recipe: it unpacks to over {most} MB. Choose another file.</source>
   <translation>Der Text in {name} ist für ein Rezept zu lang: Entpackt sind es über {most} MB. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The recipe of these images takes {count} MB, for all that they start from, and a file holds at most {most}. Save fewer images at a time.</source>
   <translation>Das Rezept dieser Bilder braucht {count} MB für alles, wovon sie ausgehen, und eine Datei fasst höchstens {most}. Speichern Sie weniger Bilder auf einmal.</translation>
  </message>
  <message>
   <source>The recipe on the command line is damaged. Copy it anew, and whole.</source>
   <translation>Das Rezept auf der Befehlszeile ist beschädigt. Kopieren Sie es noch einmal, und ganz.</translation>
  </message>
  <message>
   <source>'{name}' cannot be opened: {why}. Choose a PNG that DDPM Studio saved.</source>
   <translation>„{name}“ lässt sich nicht öffnen: {why}. Wählen Sie ein PNG, das DDPM Studio gespeichert hat.</translation>
  </message>
  <message>
   <source>The recipe in {name} cannot be followed{why}. It is damaged, or comes from another version of the program. Choose another file.</source>
   <translation>Dem Rezept in {name} kann nicht gefolgt werden{why}. Es ist beschädigt oder stammt von einer anderen Version des Programms. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>No recipe can be read from {name}: it is cut short or damaged. Save it anew.</source>
   <translation>Aus {name} lässt sich kein Rezept lesen: Es ist abgeschnitten oder beschädigt. Speichern Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The recipe in {name} is damaged: its text cannot be read. Save it anew.</source>
   <translation>Das Rezept in {name} ist beschädigt: Sein Text lässt sich nicht lesen. Speichern Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The text in {name} is too long for a recipe: {length} MB. Choose another file.</source>
   <translation>Der Text in {name} ist für ein Rezept zu lang: {length} MB. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The recipe in {name} is damaged: its check sum does not fit. Save it anew.</source>
   <translation>Das Rezept in {name} ist beschädigt: Seine Prüfsumme stimmt nicht. Speichern Sie es noch einmal.</translation>
  </message>
  <message>
   <source>This computer's FFmpeg has none of the encoders for MP4. Take a GIF or an APNG.</source>
   <translation>Das FFmpeg dieses Computers hat keinen der Encoder für MP4. Nehmen Sie ein GIF oder ein APNG.</translation>
  </message>
  <message>
   <source>The film could not be encoded: {error}. Take a GIF or an APNG, or a smaller scale.</source>
   <translation>Der Film ließ sich nicht kodieren: {error}. Nehmen Sie ein GIF oder APNG oder einen kleineren Maßstab.</translation>
  </message>
 </context>
 <context>
  <name>model</name>
  <message>
   <source>The run '{name}' has no checkpoint '{checkpoint}'.</source>
   <translation>Der Lauf „{name}“ hat keinen Checkpoint „{checkpoint}“.</translation>
  </message>
  <message>
   <source>{name} at {images_seen:,} images</source>
   <translation>{name} bei {images_seen:,} Bildern</translation>
  </message>
  <message>
   <source>'{name}' is a safetensors file, but not a model of this program: it has no configuration. Choose a model that DDPM Studio saved.</source>
   <translation>„{name}“ ist eine safetensors-Datei, aber kein Modell dieses Programms: Es hat keine Konfiguration. Wählen Sie ein Modell, das DDPM Studio gespeichert hat.</translation>
  </message>
  <message>
   <source>its header would have {length:,} bytes, as no model's has</source>
   <translation>sein Kopf hätte {length:,} Bytes, wie der keines Modells</translation>
  </message>
  <message>
   <source>There is no model at '{path}'. Choose a run folder, a checkpoint or a .safetensors file.</source>
   <translation>Unter „{path}“ ist kein Modell. Wählen Sie den Ordner eines Laufs, einen Checkpoint oder eine .safetensors-Datei.</translation>
  </message>
  <message>
   <source>The folder '{path}' holds no checkpoint yet. Train longer, or choose another run.</source>
   <translation>Der Ordner „{path}“ enthält noch keinen Checkpoint. Trainieren Sie länger oder wählen Sie einen anderen Lauf.</translation>
  </message>
  <message>
   <source>'{name}' cannot be read as a model: {error}. Choose a .safetensors model.</source>
   <translation>„{name}“ lässt sich nicht als Modell lesen: {error}. Wählen Sie ein .safetensors-Modell.</translation>
  </message>
  <message>
   <source>images_seen is no number of images</source>
   <translation>images_seen ist keine Zahl von Bildern</translation>
  </message>
  <message>
   <source>The configuration inside '{name}' is damaged or of another version: {why}. Choose another model.</source>
   <translation>Die Konfiguration in „{name}“ ist beschädigt oder von einer anderen Version: {why}. Wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{count:,} of its values are wrong</source>
   <translation>{count:,} seiner Werte sind falsch</translation>
  </message>
  <message>
   <source>at {where}: {why}</source>
   <translation>bei {where}: {why}</translation>
  </message>
  <message>
   <source>attribute names must differ from each other</source>
   <translation>Attributnamen müssen sich voneinander unterscheiden</translation>
  </message>
  <message>
   <source>each context needs one value per attribute</source>
   <translation>jeder Kontext braucht einen Wert je Attribut</translation>
  </message>
  <message>
   <source>with zero_terminal_snr nothing of the image is left at T, where eps says nothing about it; choose objective v, x0 or edm</source>
   <translation>mit zero_terminal_snr ist bei T nichts vom Bild übrig, und eps sagt dort nichts darüber; wählen Sie die Zielgröße v, x0 oder edm</translation>
  </message>
  <message>
   <source>'{name}' has {width:,} attributes, and a model at most {most}. Choose another file.</source>
   <translation>„{name}“ hat {width:,} Attribute, und ein Modell höchstens {most}. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The model has {width} attributes, and {count} names were given.</source>
   <translation>Das Modell hat {width} Attribute, und {count} Namen wurden angegeben.</translation>
  </message>
  <message>
   <source>'{name}' holds weights that are not numbers: its training has failed. Choose an earlier checkpoint.</source>
   <translation>„{name}“ enthält Gewichte, die keine Zahlen sind: Sein Training ist misslungen. Wählen Sie einen früheren Checkpoint.</translation>
  </message>
  <message>
   <source>'{name}' holds no state dict: a table of names and tensors was expected. Choose a .pth file that was saved with torch.save(nn_model.state_dict(), …).</source>
   <translation>„{name}“ enthält kein State-Dict: Erwartet war eine Tabelle von Namen und Tensoren. Wählen Sie eine .pth-Datei, die mit torch.save(nn_model.state_dict(), …) gespeichert wurde.</translation>
  </message>
  <message>
   <source>{error} is missing</source>
   <translation>{error} fehlt</translation>
  </message>
  <message>
   <source>its tensors have other shapes</source>
   <translation>seine Tensoren haben andere Formen</translation>
  </message>
  <message>
   <source>'{name}' holds no ContextUnet of the labs: {what}. Choose a .pth file that one of the labs' notebooks saved with torch.save(nn_model.state_dict(), …).</source>
   <translation>„{name}“ enthält kein ContextUnet der Labs: {what}. Wählen Sie eine .pth-Datei, die ein Notebook der Labs mit torch.save(nn_model.state_dict(), …) gespeichert hat.</translation>
  </message>
  <message>
   <source>'{name}' is a ContextUnet of a shape that this program does not know: {why}. Choose a file of the labs.</source>
   <translation>„{name}“ ist ein ContextUnet von einer Form, die dieses Programm nicht kennt: {why}. Wählen Sie eine Datei der Labs.</translation>
  </message>
  <message>
   <source>'{name}' is not a ContextUnet of the labs: {detail} Choose a .pth file that their notebooks saved.</source>
   <translation>„{name}“ ist kein ContextUnet der Labs: {detail} Wählen Sie eine .pth-Datei, die ihre Notebooks gespeichert haben.</translation>
  </message>
  <message>
   <source>'{name}' cannot be read safely as weights ({error}). It may be damaged, or hold code beside tensors, which is never run here. Choose another file, or save its state_dict() anew.</source>
   <translation>„{name}“ lässt sich nicht sicher als Gewichte lesen ({error}). Es ist vielleicht beschädigt oder enthält neben Tensoren Code, der hier nie ausgeführt wird. Wählen Sie eine andere Datei oder speichern Sie sein state_dict() noch einmal.</translation>
  </message>
  <message>
   <source>its table of tensors is absurdly long</source>
   <translation>seine Tabelle der Tensoren ist absurd lang</translation>
  </message>
  <message>
   <source>its tensors are packed</source>
   <translation>seine Tensoren sind gepackt</translation>
  </message>
  <message>
   <source>its table of tensors goes round in circles</source>
   <translation>seine Tabelle der Tensoren läuft im Kreis</translation>
  </message>
  <message numerus="yes">
   <source>CPU · {n} threads · {precision}</source>
   <extracomment>For one: CPU · {n} thread · {precision}</extracomment>
   <translation>
    <numerusform>CPU · {n} Thread · {precision}</numerusform>
    <numerusform>CPU · {n} Threads · {precision}</numerusform>
   </translation>
  </message>
  <message>
   <source>This computer has no device '{name}' that torch can use. Choose auto or one of: {choices}.</source>
   <translation>Dieser Computer hat kein Gerät „{name}“, das torch benutzen kann. Wählen Sie auto oder eines von: {choices}.</translation>
  </message>
  <message>
   <source>'{name}' holds weights that are not numbers, or are so large that nothing but noise would be drawn. Choose an earlier checkpoint, or another model.</source>
   <translation>„{name}“ enthält Gewichte, die keine Zahlen sind oder so groß, dass nur Rauschen entstünde. Wählen Sie einen früheren Checkpoint oder ein anderes Modell.</translation>
  </message>
  <message>
   <source>they are complex numbers</source>
   <translation>es sind komplexe Zahlen</translation>
  </message>
  <message>
   <source>The weights in '{name}' do not fit their configuration: the file is damaged, or was made by another version of the program. Choose another model. ({error})</source>
   <translation>Die Gewichte in „{name}“ passen nicht zu ihrer Konfiguration: Die Datei ist beschädigt oder wurde von einer anderen Version des Programms gemacht. Wählen Sie ein anderes Modell. ({error})</translation>
  </message>
  <message>
   <source>'{name}' holds only the running mean of its weights. Choose the EMA weights.</source>
   <translation>„{name}“ enthält nur das gleitende Mittel seiner Gewichte. Wählen Sie die EMA-Gewichte.</translation>
  </message>
  <message>
   <source>{name} is missing</source>
   <translation>{name} fehlt</translation>
  </message>
  <message>
   <source>{name} is not part of the network</source>
   <translation>{name} gehört nicht zum Netz</translation>
  </message>
  <message>
   <source>{name} has the shape {found} instead of {shape}</source>
   <translation>{name} hat die Form {found} statt {shape}</translation>
  </message>
 </context>
 <context>
  <name>program</name>
  <message>
   <source>{some} and {last}</source>
   <translation>{some} und {last}</translation>
  </message>
  <message>
   <source>,</source>
   <comment>between thousands</comment>
   <translation>.</translation>
  </message>
  <message>
   <source>.</source>
   <comment>decimal point</comment>
   <translation>,</translation>
  </message>
 </context>
 <context>
  <name>sampling</name>
  <message>
   <source>The trajectory that the branch leaves has {last} steps, and step {step} is not before its last. Branch at a step from 0 to {latest}.</source>
   <translation>Die Trajektorie, von der der Zweig abgeht, hat {last} Schritte, und Schritt {step} liegt nicht vor ihrem letzten. Zweigen Sie bei einem Schritt von 0 bis {latest} ab.</translation>
  </message>
  <message>
   <source>At step {step} the mask is resampled: noise is added again, which is no place to branch. Branch at step {before} or {after}.</source>
   <translation>Bei Schritt {step} wird die Maske neu gezogen: Es kommt wieder Rauschen hinzu, und das ist keine Stelle zum Abzweigen. Zweigen Sie bei Schritt {before} oder {after} ab.</translation>
  </message>
  <message>
   <source>{steps} steps are more than the {t} timesteps that are left at step {step}. Choose a number of steps from 1 to {t}.</source>
   <translation>{steps} Schritte sind mehr als die {t} Zeitschritte, die bei Schritt {step} übrig sind. Wählen Sie 1 bis {t} Schritte.</translation>
  </message>
  <message>
   <source>The branch's model draws {size} x {size} pixels with {channels} channels, and its parent's {parent_size} x {parent_size} with {parent_channels}. Choose a model of the parent's size.</source>
   <translation>Das Modell des Zweigs zeichnet {size} x {size} Pixel mit {channels} Kanälen, und das seiner Herkunft {parent_size} x {parent_size} mit {parent_channels}. Wählen Sie ein Modell von der Größe der Herkunft.</translation>
  </message>
  <message>
   <source>The branch's model was trained with another noise schedule than its parent's, so that the same t is another noise level. Choose a model with the parent's schedule, such as another checkpoint of its run.</source>
   <translation>Das Modell des Zweigs wurde mit einem anderen Rauschplan trainiert als das seiner Herkunft, sodass dasselbe t eine andere Rauschstärke ist. Wählen Sie ein Modell mit dem Rauschplan der Herkunft, etwa einen anderen Checkpoint ihres Laufs.</translation>
  </message>
  <message>
   <source>A state to branch from is {shape} numbers in float32, not {given} in {dtype}. Leave it out: the parent is then walked again.</source>
   <translation>Ein Zustand zum Abzweigen sind {shape} Zahlen in float32, nicht {given} in {dtype}. Lassen Sie ihn weg: Der Weg der Herkunft wird dann noch einmal gegangen.</translation>
  </message>
  <message>
   <source>The model knows no attribute '{name}'. It knows: {choices}.</source>
   <translation>Das Modell kennt kein Attribut „{name}“. Es kennt: {choices}.</translation>
  </message>
  <message>
   <source>The model knows no attribute '{name}': it was trained without any. Leave the context out.</source>
   <translation>Das Modell kennt kein Attribut „{name}“: Es wurde ohne trainiert. Lassen Sie den Kontext weg.</translation>
  </message>
  <message>
   <source>contexts as in the training set</source>
   <translation>Kontexte wie in den Trainingsdaten</translation>
  </message>
  <message>
   <source>{some} and {more} more</source>
   <translation>{some} und {more} weitere</translation>
  </message>
  <message>
   <source>masked image</source>
   <translation>Bild mit Maske</translation>
  </message>
  <message>
   <source>inverted image</source>
   <translation>invertiertes Bild</translation>
  </message>
  <message>
   <source>from an image</source>
   <translation>von einem Bild aus</translation>
  </message>
  <message>
   <source>eta {eta:g}</source>
   <translation>Eta {eta:g}</translation>
  </message>
  <message>
   <source>guidance {least:g} to {most:g}</source>
   <translation>Guidance {least:g} bis {most:g}</translation>
  </message>
  <message>
   <source>branch at step {step}</source>
   <translation>Zweig bei Schritt {step}</translation>
  </message>
  <message>
   <source>{paper}, algorithm 2; for steps that leave out times {other}, section 3.3</source>
   <translation>{paper}, Algorithmus 2; für Schritte, die Zeiten auslassen, {other}, Abschnitt 3.3</translation>
  </message>
  <message>
   <source>A way back up: noise is added, so that what is drawn and what is kept can be brought together once more.</source>
   <translation>Ein Weg zurück: Rauschen kommt hinzu, damit Gezeichnetes und Behaltenes noch einmal zusammenfinden können.</translation>
  </message>
  <message>
   <source>The noise is left out: only the means of the posteriors are walked, and the images collapse.</source>
   <translation>Das Rauschen ist weggelassen: Nur die Mittel der A-posteriori-Verteilungen werden durchlaufen, und die Bilder fallen zusammen.</translation>
  </message>
  <message>
   <source>The last step ends at the predicted x0 itself.</source>
   <translation>Der letzte Schritt endet beim vorhergesagten x0 selbst.</translation>
  </message>
  <message>
   <source>The last step adds no noise: its mean is the predicted x0 itself.</source>
   <translation>Der letzte Schritt fügt kein Rauschen hinzu: Sein Mittel ist das vorhergesagte x0 selbst.</translation>
  </message>
  <message>
   <source>as chosen</source>
   <translation>wie gewählt</translation>
  </message>
  <message>
   <source>This computer's {type} is not built for bfloat16, which would be slower. Leave the precision to auto.</source>
   <translation>Für bfloat16 ist {type} auf diesem Computer nicht gebaut, es wäre langsamer. Lassen Sie die Präzision auf auto.</translation>
  </message>
  <message>
   <source>The images of this generation are damaged. Delete it from the history.</source>
   <translation>Die Bilder dieser Erzeugung sind beschädigt. Löschen Sie sie aus dem Verlauf.</translation>
  </message>
  <message>
   <source>This generation was not kept in the history</source>
   <translation>Diese Erzeugung wurde nicht im Verlauf behalten</translation>
  </message>
  <message>
   <source>The stars were not changed</source>
   <translation>Die Sterne wurden nicht geändert</translation>
  </message>
  <message>
   <source>Nothing was brought back</source>
   <translation>Nichts wurde zurückgeholt</translation>
  </message>
  <message>
   <source>The history could not be searched</source>
   <translation>Der Verlauf konnte nicht durchsucht werden</translation>
  </message>
  <message>
   <source>The history could not be read</source>
   <translation>Der Verlauf konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>The history's trash was not emptied</source>
   <translation>Der Papierkorb des Verlaufs wurde nicht geleert</translation>
  </message>
  <message>
   <source>The recipe of this generation cannot be followed: it is damaged, or was made by another version of the program. Its images can still be shown and saved.</source>
   <translation>Dem Rezept dieser Erzeugung kann nicht gefolgt werden: Es ist beschädigt oder wurde von einer anderen Version des Programms gemacht. Ihre Bilder lassen sich weiter zeigen und speichern.</translation>
  </message>
  <message>
   <source>The history was not made smaller</source>
   <translation>Der Verlauf wurde nicht verkleinert</translation>
  </message>
  <message>
   <source>{otherwise}: {error}. See that the disk of {parent} has room and may be written to, and that no other program holds the file.</source>
   <translation>{otherwise}: {error}. Sorgen Sie dafür, dass die Platte von {parent} Platz hat und beschrieben werden darf und dass kein anderes Programm die Datei festhält.</translation>
  </message>
  <message>
   <source>'{name}' could not be read ({why}). It was set aside as '{backup}' in {folder}, and a new history was begun.</source>
   <translation>„{name}“ ließ sich nicht lesen ({why}). Es wurde als „{backup}“ in {folder} beiseitegelegt, und ein neuer Verlauf wurde begonnen.</translation>
  </message>
  <message>
   <source>The history '{path}' cannot be used: {why}. What is drawn now is kept only until the program ends.</source>
   <translation>Der Verlauf „{path}“ kann nicht benutzt werden: {why}. Was jetzt erzeugt wird, bleibt nur, bis das Programm endet.</translation>
  </message>
  <message>
   <source>it brings commands of its own, as no history does</source>
   <translation>sie bringt eigene Befehle mit, wie es kein Verlauf tut</translation>
  </message>
  <message>
   <source>it was made by a newer version of this program</source>
   <translation>er wurde von einer neueren Version dieses Programms gemacht</translation>
  </message>
  <message>
   <source>it cannot be read ({why}), nor set aside ({then})</source>
   <translation>er lässt sich weder lesen ({why}) noch beiseitelegen ({then})</translation>
  </message>
  <message>
   <source>Words that an entry must have: an attribute, a model, a sampler, a date such as 2026-11-23. Fields: attribute:hero, sampler:ddim, model:sprites, checkpoint:untrained, seed:12, steps:25, count:16. States: starred, cancelled. A minus before any of them takes those out, and quotation marks hold words together.</source>
   <translation>Wörter, die ein Eintrag haben muss: ein Attribut, ein Modell, ein Sampler, ein Datum wie 2026-11-23. Felder: attribute:hero, sampler:ddim, model:sprites, checkpoint:untrained, seed:12, steps:25, count:16. Zustände: starred, cancelled. Ein Minus davor schließt etwas aus, und Anführungszeichen halten Wörter zusammen.</translation>
  </message>
  <message>
   <source>The steps are kept in float16: all of them in float32 would take {size}, more than the {allowed} allowed.</source>
   <translation>Die Schritte werden in float16 behalten: Alle zusammen in float32 bräuchten {size}, mehr als die erlaubten {allowed}.</translation>
  </message>
  <message>
   <source>Only the first and the last step are kept, in float16: all of them in float32 would take {size}, more than the {allowed} allowed.</source>
   <translation>Nur der erste und der letzte Schritt werden behalten, in float16: Alle zusammen in float32 bräuchten {size}, mehr als die erlaubten {allowed}.</translation>
  </message>
  <message>
   <source>Every {ordinal} step is kept, in float16: all of them in float32 would take {size}, more than the {allowed} allowed.</source>
   <translation>Jeder {ordinal} Schritt wird behalten, in float16: Alle zusammen in float32 bräuchten {size}, mehr als die erlaubten {allowed}.</translation>
  </message>
  <message>
   <source>then the network is asked at xᵉ: {x0}</source>
   <translation>dann wird das Netz bei xᵉ gefragt: {x0}</translation>
  </message>
  <message>
   <source>The finished image as the network predicts it where Euler's step ends. It is the second evaluation of this step; the recording keeps only the first.</source>
   <translation>Das fertige Bild, wie das Netz es dort vorhersagt, wo Eulers Schritt endet. Es ist die zweite Auswertung dieses Schritts; die Aufzeichnung behält nur die erste.</translation>
  </message>
  <message>
   <source>This step is of order one: the one before it was infinitely long in λ.</source>
   <translation>Dieser Schritt ist von erster Ordnung: Der davor war in λ unendlich lang.</translation>
  </message>
  <message>
   <source>The state that was predicted for t, where the network was asked. The terms beside it are its correction.</source>
   <translation>Der Zustand, der für t vorhergesagt wurde und bei dem das Netz gefragt wurde. Die Glieder daneben sind seine Korrektur.</translation>
  </message>
  <message>
   <source>The state at t as the line above corrects it. The network is not asked again for that: its prediction at t serves twice.</source>
   <translation>Der Zustand bei t, wie ihn die Zeile darüber korrigiert. Das Netz wird dafür nicht noch einmal gefragt: Seine Vorhersage bei t dient zweimal.</translation>
  </message>
  <message>
   <source>The last step is Euler's: at t = 0 there is nothing left to look at.</source>
   <translation>Der letzte Schritt ist der von Euler: Bei t = 0 gibt es nichts mehr anzusehen.</translation>
  </message>
  <message>
   <source>This step is longer than ln 2, where the mean of the slopes would go too far: m is held at 1.</source>
   <translation>Dieser Schritt ist länger als ln 2, wo das Mittel der Steigungen zu weit ginge: m wird bei 1 gehalten.</translation>
  </message>
  <message>
   <source>The first step is of order one: there is no earlier prediction to draw a line through.</source>
   <translation>Der erste Schritt ist von erster Ordnung: Es gibt keine frühere Vorhersage, durch die sich eine Gerade legen ließe.</translation>
  </message>
  <message>
   <source>The last step is of order one: λ is infinite at t = 0, and the step ends at the predicted x0 itself.</source>
   <translation>Der letzte Schritt ist von erster Ordnung: λ ist bei t = 0 unendlich, und der Schritt endet beim vorhergesagten x0 selbst.</translation>
  </message>
  <message>
   <source>weight of {one} − {other}</source>
   <translation>Gewicht von {one} − {other}</translation>
  </message>
  <message>
   <source>The mask of {mask_width} x {mask_height} pixels does not lie on an image of {width} x {height}. Make it as large as the image.</source>
   <translation>Die Maske von {mask_width} x {mask_height} Pixeln liegt nicht auf einem Bild von {width} x {height}. Machen Sie sie so groß wie das Bild.</translation>
  </message>
  <message>
   <source>The mask</source>
   <translation>Die Maske</translation>
  </message>
  <message>
   <source>The mask keeps the whole image. Paint white what is to be drawn.</source>
   <translation>Die Maske behält das ganze Bild. Malen Sie weiß, was gezeichnet werden soll.</translation>
  </message>
  <message>
   <source>The image to start from</source>
   <translation>Das Ausgangsbild</translation>
  </message>
  <message>
   <source>'{name}' cannot be used: {why}.</source>
   <translation>„{name}“ kann nicht benutzt werden: {why}.</translation>
  </message>
  <message>
   <source>{what} cannot be used: {error}.</source>
   <translation>{what} kann nicht benutzt werden: {error}.</translation>
  </message>
  <message>
   <source>a seed is a whole number from 0 to {largest}</source>
   <translation>ein Seed ist eine ganze Zahl von 0 bis {largest}</translation>
  </message>
  <message>
   <source>{given} {what} do not fit {count} images: give one, or one each</source>
   <translation>{given} {what} passen nicht zu {count} Bildern: Geben Sie einen Wert an oder für jedes einen</translation>
  </message>
  <message>
   <source>a picture in a recipe is a PNG file in base64</source>
   <translation>ein Bild in einem Rezept ist eine PNG-Datei in Base64</translation>
  </message>
  <message>
   <source>resampling belongs to a mask: give a mask, or resample 1</source>
   <translation>Neuziehen gehört zu einer Maske: Geben Sie eine Maske an, oder resample 1</translation>
  </message>
  <message>
   <source>an inverted image takes no mask: leave one of the two out</source>
   <translation>ein invertiertes Bild nimmt keine Maske: Lassen Sie eines von beiden weg</translation>
  </message>
  <message>
   <source>the interval of guidance has two ends from 0 to 1, the lower first</source>
   <translation>das Intervall der Guidance hat zwei Enden von 0 bis 1, das kleinere zuerst</translation>
  </message>
  <message>
   <source>second seeds</source>
   <translation>zweite Seeds</translation>
  </message>
  <message>
   <source>images to start from</source>
   <translation>Ausgangsbilder</translation>
  </message>
  <message>
   <source>guidance scales</source>
   <translation>Guidance-Werte</translation>
  </message>
  <message>
   <source>contexts drawn from the data are known only once the model is open</source>
   <translation>Kontexte aus den Daten sind erst bekannt, wenn das Modell offen ist</translation>
  </message>
  <message>
   <source>an image is inverted by deterministic DDIM: choose the sampler ddim, with eta 0</source>
   <translation>ein Bild wird mit deterministischem DDIM invertiert: Wählen Sie den Sampler ddim, mit eta 0</translation>
  </message>
  <message>
   <source>an inverted image brings its own noise, so there are no seeds to blend</source>
   <translation>ein invertiertes Bild bringt sein eigenes Rauschen mit, es gibt also keine Seeds zu mischen</translation>
  </message>
  <message>
   <source>a branch begins where its parent stands: leave the start out, or give it to the parent</source>
   <translation>ein Zweig beginnt, wo seine Herkunft steht: Lassen Sie den Anfang weg oder geben Sie ihn der Herkunft</translation>
  </message>
  <message>
   <source>a branch draws one image for each of its parent's {images}, and {seeds} seeds were given: give one each</source>
   <translation>ein Zweig erzeugt ein Bild für jedes der {images} seiner Herkunft, und {seeds} Seeds wurden angegeben: Geben Sie für jedes einen an</translation>
  </message>
  <message>
   <source>at most {most} branches grow one on the other: branch from one that is less far out</source>
   <translation>höchstens {most} Zweige wachsen aufeinander: Zweigen Sie von einem ab, der weniger weit außen liegt</translation>
  </message>
  <message>
   <source>'{name}' is not an attribute with a number, such as hero=1</source>
   <translation>„{name}“ ist kein Attribut mit einer Zahl, etwa hero=1</translation>
  </message>
  <message>
   <source>{steps} steps are more than this model's {T} timesteps. Choose a number of steps from 1 to {T}.</source>
   <translation>{steps} Schritte sind mehr als die {T} Zeitschritte dieses Modells. Wählen Sie 1 bis {T} Schritte.</translation>
  </message>
  <message>
   <source>The state where this step begins: the noisy image that is shown as xt. Its coefficient says how much of it, image and noise alike, is carried over as it is.</source>
   <translation>Der Zustand, bei dem dieser Schritt beginnt: das verrauschte Bild, das als xt gezeigt wird. Sein Koeffizient sagt, wie viel davon, Bild wie Rauschen, unverändert übernommen wird.</translation>
  </message>
  <message>
   <source>The finished image as the network predicts it from the state at t, guidance and clipping included. Its coefficient says how far the step goes towards it.</source>
   <translation>Das fertige Bild, wie das Netz es aus dem Zustand bei t vorhersagt, Guidance und Begrenzung eingeschlossen. Sein Koeffizient sagt, wie weit der Schritt darauf zugeht.</translation>
  </message>
  <message>
   <source>What the network predicted one step before. Where its coefficient is negative, the last two predictions are drawn out on a straight line to the middle of this step, where the network has not been asked.</source>
   <translation>Was das Netz einen Schritt davor vorhergesagt hat. Wo sein Koeffizient negativ ist, werden die letzten zwei Vorhersagen auf einer Geraden bis zur Mitte dieses Schritts verlängert, wo das Netz nicht gefragt wurde.</translation>
  </message>
  <message>
   <source>What the network predicted two steps before. It tells by how much the predictions bend, and corrects for that.</source>
   <translation>Was das Netz zwei Schritte davor vorhergesagt hat. Es sagt, wie stark sich die Vorhersagen krümmen, und gleicht das aus.</translation>
  </message>
  <message>
   <source>The noise that the state holds if the predicted x0 is right, (x&lt;sub&gt;t&lt;/sub&gt; − √ᾱ&lt;sub&gt;t&lt;/sub&gt;·x&lt;sub&gt;θ&lt;/sub&gt;) / √(1−ᾱ&lt;sub&gt;t&lt;/sub&gt;). Its coefficient puts back as much of this same noise as belongs to the next time.</source>
   <translation>Das Rauschen, das der Zustand enthält, wenn das vorhergesagte x0 stimmt, (x&lt;sub&gt;t&lt;/sub&gt; − √ᾱ&lt;sub&gt;t&lt;/sub&gt;·x&lt;sub&gt;θ&lt;/sub&gt;) / √(1−ᾱ&lt;sub&gt;t&lt;/sub&gt;). Sein Koeffizient gibt so viel von ebendiesem Rauschen zurück, wie zur nächsten Zeit gehört.</translation>
  </message>
  <message>
   <source>Fresh standard normal noise, drawn from the image's own seed for this step. Its coefficient is the standard deviation that is added; the next prediction may decide otherwise through it.</source>
   <translation>Frisches standardnormales Rauschen, für diesen Schritt aus dem eigenen Seed des Bildes gezogen. Sein Koeffizient ist die Standardabweichung, die hinzukommt; die nächste Vorhersage kann dadurch anders entscheiden.</translation>
  </message>
 </context>
 <context>
  <name>training</name>
  <message>
   <source>almost image ({spans})</source>
   <translation>fast Bild ({spans})</translation>
  </message>
  <message>
   <source>almost noise ({spans})</source>
   <translation>fast Rauschen ({spans})</translation>
  </message>
  <message>
   <source>Our best: a U-Net preconditioned after EDM that learns by Muon. Clean in five minutes on a laptop.</source>
   <translation>Unser Bestes: ein U-Net, nach EDM vorkonditioniert, das mit Muon lernt. Auf einem Laptop in fünf Minuten sauber.</translation>
  </message>
  <message>
   <source>The same, smaller: recognisable sprites in one minute on a laptop.</source>
   <translation>Dasselbe, kleiner: auf einem Laptop in einer Minute erkennbare Sprites.</translation>
  </message>
  <message>
   <source>The teaching labs' own setting: context U-Net, 500 steps, noise prediction, Adam 1e-3, batch 100.</source>
   <translation>Die Einstellung der Kurs-Labs selbst: Kontext-U-Net, 500 Schritte, Rauschvorhersage, Adam 1e-3, Batch 100.</translation>
  </message>
  <message>
   <source>There is no preset '{name}'. Choose one of: {choices}.</source>
   <translation>Es gibt keine Voreinstellung „{name}“. Wählen Sie eine von: {choices}.</translation>
  </message>
  <message>
   <source>noise_levels log-normal is for objective edm: the others are told t, which it has not</source>
   <translation>noise_levels log-normal ist für die Zielgröße edm: Den anderen wird t genannt, das es hier nicht gibt</translation>
  </message>
  <message>
   <source>augmentation is for network kind unet: the labs' network cannot be told of it</source>
   <translation>Augmentierung ist für das Netz unet: Dem Netz der Labs kann sie nicht mitgeteilt werden</translation>
  </message>
  <message>
   <source>a batch of {batch_size} cannot be computed in {accumulation} parts</source>
   <translation>ein Batch von {batch_size} lässt sich nicht in {accumulation} Teilen rechnen</translation>
  </message>
  <message>
   <source>with zero_terminal_snr, eps says nothing of the image at T: choose v, x0 or edm</source>
   <translation>mit zero_terminal_snr sagt eps bei T nichts über das Bild: Wählen Sie v, x0 oder edm</translation>
  </message>
  <message>
   <source>The run folder '{run}' has vanished: it was moved or deleted, or its disk was taken away. Bring it back, then resume; what was saved in it is whole.</source>
   <translation>Der Ordner des Laufs „{run}“ ist verschwunden: verschoben oder gelöscht, oder seine Platte wurde entfernt. Bringen Sie ihn zurück und setzen Sie dann fort; was darin gespeichert war, ist heil.</translation>
  </message>
  <message>
   <source>{count:,.0f} MiB</source>
   <translation>{count:,.0f} MiB</translation>
  </message>
  <message>
   <source>The disk that holds '{run}' fails ({error}). Check it and its cable.{kept}</source>
   <translation>Die Platte von „{run}“ versagt ({error}). Prüfen Sie sie und ihr Kabel.{kept}</translation>
  </message>
  <message>
   <source>There is too little room on the disk for '{name}': saving needs {needed}, and {free} are free. Free some space, then go on; nothing that was saved is lost.</source>
   <translation>Für „{name}“ ist auf der Platte zu wenig Platz: Speichern braucht {needed}, und {free} sind frei. Machen Sie Platz und machen Sie dann weiter; von dem Gespeicherten ist nichts verloren.</translation>
  </message>
  <message>
   <source>What was saved up to {saved:,} images is whole: resume from there.</source>
   <translation>Was bis {saved:,} Bilder gespeichert wurde, ist heil: Setzen Sie von dort fort.</translation>
  </message>
  <message>
   <source>The disk is full, so '{name}' cannot be saved. Free some space.{kept}</source>
   <translation>Die Platte ist voll, „{name}“ lässt sich nicht speichern. Machen Sie Platz.{kept}</translation>
  </message>
  <message>
   <source>'{run}' cannot be written to ({why}): the folder, or its disk, is for reading only. Allow writing there.{kept}</source>
   <translation>In „{run}“ kann nicht geschrieben werden ({why}): Der Ordner oder seine Platte ist nur zum Lesen. Erlauben Sie dort das Schreiben.{kept}</translation>
  </message>
  <message>
   <source>{why}, at {images_seen:,} images. The learning rate ({rates}) is probably too high. The last good state, of {saved:,} images, is kept: resume from it with a lower one, such as {lower}.</source>
   <translation>{why}, bei {images_seen:,} Bildern. Die Lernrate ({rates}) ist wahrscheinlich zu hoch. Der letzte gute Stand, nach {saved:,} Bildern, ist noch da: Setzen Sie von ihm mit einer kleineren fort, etwa {lower}.</translation>
  </message>
  <message>
   <source>The weights are no longer numbers</source>
   <translation>Die Gewichte sind keine Zahlen mehr</translation>
  </message>
  <message>
   <source>The state of '{name}' from which it could go on exactly, '{file}', is missing or damaged. It goes on from its newest good checkpoint, of {images_seen:,} images; the optimiser's memory begins anew, so that the loss may rise for a moment.</source>
   <translation>Der Stand von „{name}“, von dem aus es genau weiterginge („{file}“), fehlt oder ist beschädigt. Es geht vom neuesten guten Checkpoint nach {images_seen:,} Bildern weiter; das Gedächtnis des Optimierers beginnt neu, der Verlust kann also kurz steigen.</translation>
  </message>
  <message>
   <source>'{name}' does not say which images it learned from. Choose the images to measure against.</source>
   <translation>„{name}“ sagt nicht, aus welchen Bildern es gelernt hat. Wählen Sie die Bilder, an denen gemessen werden soll.</translation>
  </message>
  <message>
   <source>its counts are no whole numbers from 0 up</source>
   <translation>seine Anzahlen sind keine ganzen Zahlen ab 0</translation>
  </message>
  <message>
   <source>its seconds are no number from 0 up</source>
   <translation>seine Sekunden sind keine Zahl ab 0</translation>
  </message>
  <message>
   <source>'{name}' cannot be gone on with: what it needs for that, '{file}', is missing or damaged ({error}). Its checkpoints can still be sampled from; start a new run to train more.</source>
   <translation>Mit „{name}“ kann es nicht weitergehen: Was dafür nötig ist, „{file}“, fehlt oder ist beschädigt ({error}). Aus den Checkpoints lassen sich weiter Bilder erzeugen; beginnen Sie einen neuen Lauf, um mehr zu trainieren.</translation>
  </message>
  <message>
   <source>'{run}' is no run folder that can be read: its '{file}' is missing or damaged ({why}). Choose another run; checkpoints in it can still be sampled from.</source>
   <translation>„{run}“ ist kein Ordner eines Laufs, der sich lesen lässt: „{file}“ fehlt oder ist beschädigt ({why}). Wählen Sie einen anderen Lauf; aus Checkpoints darin lassen sich weiter Bilder erzeugen.</translation>
  </message>
  <message>
   <source>A run needs a name.</source>
   <translation>Ein Lauf braucht einen Namen.</translation>
  </message>
  <message>
   <source>A name is a folder: none of &lt; &gt; : " / \ | ? * and no dot at either end.</source>
   <translation>Ein Name ist ein Ordner: keines von &lt; &gt; : " / \ | ? * und kein Punkt an einem der Enden.</translation>
  </message>
  <message>
   <source>'{name}' is a device's name on Windows. Choose another name.</source>
   <translation>„{name}“ ist unter Windows der Name eines Geräts. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>The name is too long: a folder's name has {most} bytes at most here.</source>
   <translation>Der Name ist zu lang: Der Name eines Ordners hat hier höchstens {most} Bytes.</translation>
  </message>
  <message>
   <source>'{name}' is being trained and cannot be {what} meanwhile. Stop that training first.</source>
   <translation>„{name}“ wird gerade trainiert und kann so lange nicht {what} werden. Halten Sie erst dieses Training an.</translation>
  </message>
  <message>
   <source>'{name}' is not there any more. Nothing was renamed.</source>
   <translation>„{name}“ ist nicht mehr da. Nichts wurde umbenannt.</translation>
  </message>
  <message>
   <source>There is something called '{name}' already. Choose another name.</source>
   <translation>Es gibt schon etwas namens „{name}“. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>'{name}' is not there any more, and its note was not kept.</source>
   <translation>„{name}“ ist nicht mehr da, und die Notiz wurde nicht behalten.</translation>
  </message>
  <message>
   <source>The note is longer than {most} KiB. Shorten it.</source>
   <translation>Die Notiz ist länger als {most} KiB. Kürzen Sie sie.</translation>
  </message>
  <message>
   <source>'{name}' could not be renamed: {error}.</source>
   <translation>„{name}“ konnte nicht umbenannt werden: {error}.</translation>
  </message>
  <message>
   <source>Another program is training in '{name}'{who}, and two would destroy each other's work. Stop that one first, or choose another run.</source>
   <translation>Ein anderes Programm trainiert in „{name}“{who}, und zwei würden einander die Arbeit zerstören. Halten Sie erst jenes an oder wählen Sie einen anderen Lauf.</translation>
  </message>
  <message>
   <source>(process {process} on {computer})</source>
   <translation>(Prozess {process} auf {computer})</translation>
  </message>
  <message>
   <source>There is a run in '{run}' already. Resume it, or choose another folder.</source>
   <translation>In „{run}“ ist schon ein Lauf. Setzen Sie ihn fort oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>'{run}' is not empty. Choose another folder for the run.</source>
   <translation>„{run}“ ist nicht leer. Wählen Sie einen anderen Ordner für den Lauf.</translation>
  </message>
  <message>
   <source>'{name}' was trained with {field} = {before}, and cannot go on with {now}. Start a new run for that.</source>
   <translation>„{name}“ wurde mit {field} = {before} trainiert und kann nicht mit {now} weitergehen. Beginnen Sie dafür einen neuen Lauf.</translation>
  </message>
  <message>
   <source>{name} could not be read ({why}); it was set aside as {file}.bak.</source>
   <translation>{name} ließ sich nicht lesen ({why}) und wurde als {file}.bak beiseitegelegt.</translation>
  </message>
  <message>
   <source>{bad} of {all} runs in it: {fault}</source>
   <translation>{bad} von {all} Läufen darin: {fault}</translation>
  </message>
  <message>
   <source>{name} could not be read ({why}), nor set aside ({error}).</source>
   <translation>{name} ließ sich weder lesen ({why}) noch beiseitelegen ({error}).</translation>
  </message>
  <message>
   <source>Memory ran out. The batch of {size} is now computed in {parts} parts of {count} images at most; what is learned stays the same.</source>
   <translation>Der Speicher ging aus. Der Batch von {size} wird nun in {parts} Teilen von höchstens {count} Bildern gerechnet; was gelernt wird, bleibt gleich.</translation>
  </message>
  <message>
   <source>A batch of {batch_size} cannot be shared by {count} processes. Choose a larger batch or fewer processes.</source>
   <translation>Ein Batch von {batch_size} lässt sich nicht auf {count} Prozesse verteilen. Wählen Sie einen größeren Batch oder weniger Prozesse.</translation>
  </message>
  <message>
   <source>The loss has exploded</source>
   <translation>Der Verlust ist explodiert</translation>
  </message>
  <message>
   <source>There was not enough memory to draw the previews: these are left out.</source>
   <translation>Für die Vorschauen reichte der Speicher nicht: Sie werden weggelassen.</translation>
  </message>
  <message>
   <source>There is not enough memory to train, even with a batch in {parts} parts. Choose a smaller network or batch, more parts (accumulation), or another device. What was saved, up to {saved:,} images, is kept.</source>
   <translation>Zum Trainieren reicht der Speicher nicht, selbst mit einem Batch in {parts} Teilen. Wählen Sie ein kleineres Netz oder einen kleineren Batch, mehr Teile (Akkumulation) oder ein anderes Gerät. Was bis {saved:,} Bilder gespeichert wurde, bleibt.</translation>
  </message>
  <message>
   <source>The loss is no longer a number</source>
   <translation>Der Verlust ist keine Zahl mehr</translation>
  </message>
  <message>
   <source>The loss has exploded: it is {loss:.3g}</source>
   <translation>Der Verlust ist explodiert: Er ist {loss:.3g}</translation>
  </message>
 </context>
</TS>
