<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>app</name>
  <message>
   <source>there are two commands '{id}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{id}' and '{id2}' have the same shortcut {shortcut}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} contexts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other contexts ({count} of {count2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contexts of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guidance {join}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guided at {join} of T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rescale {guidance_rescale:g}{ARROW}{guidance_rescale2:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>away from {join}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{spacing}{ARROW}{spacing2} spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>variance {variance}{ARROW}{variance2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dynamic threshold {join}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arithmetic {precision}{ARROW}{precision2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>x0 renoised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fresh noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>added noise on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>added noise off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>x0 clipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>x0 not clipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>raw weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EMA weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A training is running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> {runs} in the queue will be there at the next start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{run}' is still being trained.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The run that waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {waiting} runs that wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopping saves a checkpoint; the run can be resumed later. Keep training puts the window out of the way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop and save, then close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{value}' is no colour: write #rrggbb, or #rrggbbaa with alpha</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset the panels of this workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put every panel of the workspace in front back where it was at first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a model…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a .safetensors model and show it in Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import weights of the labs…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a model of a .pth state dict of the teaching labs; nothing in the file is executed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the workspace folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the folder that holds runs, models and settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restart the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the process that trains and samples again, after it has stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring the {title} workspace to the front</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours of the window: {lower}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Command palette…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a command by a few of its letters, and run it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not drawn: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Judging…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not judged: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least {LEAST} images are needed to judge.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not judged: the engine has stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not judged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Custom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDPM 500 against DDIM 25</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no added noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guidance {guidance_scale:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{doing} {SAMPLER_NAMES} {steps}  ·  point {done} of {of}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Judging</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pillow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDPM Studio {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>system: {platform}, {machine}, {cpu_count} processors, {total:.1f} GB memory ({available:.1f} free)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Python {python_version}, Qt {qVersion}, {platformName}, screens {screens}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>device: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>workspace: {free_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{home}, {free:.1f} GB free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>libraries: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>course weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preferences…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours, what is seen at the start, memory for recorded steps, and what is said of trainings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Welcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three ways to begin, and the newest runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The preferences were not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there is no picture among them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>they take {sizes:,.0f} MiB, and {free:,.0f} MiB are free where the workspace lies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The diagnostics are on the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste them into your report.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window did not end in order the last time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It crashed, or was ended by the system. What was saved is there; a training can be resumed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If it happens again, send the report to whoever you have the program from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the window said and what went wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the versions, the computer's facts and the log on the clipboard, for a report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About DDPM Studio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The version, and the licences of all that ships</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window that was started {when} did not end in order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at an unknown time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume with a lower rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' is being trained, and one training runs at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop that one, or wait for its end; then press the button again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' cannot be resumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See that its folder can be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something unexpected went wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can go on. If it happens again, copy the details into a report.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at images before they are trained on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train a model and watch it learn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw images with a model, and look inside every denoising step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Samplers, steps and checkpoints side by side, from the same seeds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window and everything saved are fine. Restart the engine to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder '{home}' cannot be used: {home_trouble}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the program with --workspace and a folder that you may write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find and run a command  (Ctrl+Shift+P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Command palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window is fine, and so is the last checkpoint of '{name}', from which it can go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' goes on in another way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window starts with its defaults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing else is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restart engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window's settings were not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving the training, then closing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps next to nothing: the model draws what it likes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps all but the finest grain.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps shape and colours; small details are drawn anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps the shape and the main colours; details are drawn anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps the rough shape and colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps only the gist: where there is something, and how light.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details of the note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier notes: what happened, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close this note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the technical details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the whole note with its details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{unseen} not looked at yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has happened yet that needed a note.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Importing {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import weights of the labs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PyTorch weights (*.pth *.pt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models (*.safetensors)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{stem} is ready in Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was imported from the labs' weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' is nothing that this program opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It opens image sets (a folder, .zip or .npy), models (.safetensors or a run folder), the labs' weights (.pth), images with a recipe, and pictures to draw on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To train on images, put them into a folder, and drop the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A few letters of a command, in order; Up and Down choose, Enter runs it, Esc closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No command has these letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images ({join});;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it is not an image in a format that this program reads</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a picture of {shape} channels is kept here, not {channels}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no picture is kept here: {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>attributes from folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>attributes from a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>attributes from file names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cut into cells of {width} × {height}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>renamed or merged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out with their images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A model for this recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model '{model_name}' of this recipe is not here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was at '{model}', and no model of that name is in this workspace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the model into the workspace's folder 'models', or choose another one: seeds, context and sampler are used all the same, and the images will differ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recipe uses '{model_name}' of this workspace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its own model was at '{model}', which is not here. The images are the same where the two are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{model_name}' has no checkpoint '{checkpoint}' any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was deleted, or the run is another one of the same name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The newest checkpoint is used in its place; the images will differ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' was opened as a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' was not opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another model…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all attributes 0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>step {step} is not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {count} more waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measuring '{name}'{more}: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>drawing {IMAGES} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>drawing {IMAGES} images, {share:.0%}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ancestral sampling (Ho et al. 2020): each step takes noise out and puts a little fresh noise in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Denoising diffusion implicit model (Song et al. 2021): few steps, and with eta 0 no noise added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DPM-Solver++ 2M (Lu et al. 2022): second order from the last two predictions, one evaluation a step. Good images in 8 to 20 steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DPM-Solver++ 2M for the SDE: second order, with fresh noise at each step, which mends errors where there are enough steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>UniPC (Zhao et al. 2023): a predictor and a corrector that share their evaluations; for the fewest steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heun's second-order method (Karras et al. 2022, algorithm 1): two network evaluations a step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deterministic, second order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second order, adds noise at each step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deterministic, corrects each step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deterministic, two evaluations a step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was taken out of the queue before its turn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The queue was cleared before its turn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} could not be read ({error}); it was set aside as {name2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} could not be read ({error}), nor set aside ({second}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it holds no settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>training paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>training {images_seen:,} images · {images_per_second:,.0f}/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine stopped · click to restart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Engine: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine has stopped. Click to start it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine: the process that trains and samples, its device and number format, and what it is doing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An axis holds {FEWEST} to {MOST} values, not {count}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are no {count} different values of {name} from {first:g} to {last:g}. Choose ends that lie farther apart, or fewer values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An attribute lies between 0 and 1; {name} would go from {low:g} to {high:g}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance lies between 0 and {LARGEST_GUIDANCE}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A seed is a whole number from 0 to {SEED_LIMIT}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This model takes 1 to {timesteps} steps, one for each of its timesteps at most.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both axes are {name}. Choose another quantity for one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance leads to a context, and there is none. Mix one in the context palette, or put an attribute on the other axis.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eta belongs to DDIM alone. Choose DDIM in the Sampler dock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eta lies between 0, which adds no noise, and 1, which adds as much as DDPM.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The steps were let go to keep within {limit:.2g} GB. The images and the recipe are kept; draw it again to look at its steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the trajectory '{entry}' has no timesteps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restored from its recipe; draw it again to look at its steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{label}' was removed, so nothing can branch from it any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this tree is of version {get}; this program reads version {VERSION}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this is no tree of trajectories: {error!r} is missing or wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a branch begins at one of the steps 0 to {steps}, not at {step}: choose one before the image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from t = {t} a branch takes 1 to {t} steps, not {steps}: choose fewer, or begin earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} {replace} do not fit the {count2} images of '{label}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} starts with its defaults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its last values do not fit: {error!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the window cannot be seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the shipped model drew nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the training {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the trained model drew nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the window says: {troubles}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the window does not close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the window has no '{name}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' cannot be pressed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: nothing happened for {PATIENCE_SECONDS:.0f} seconds. The window said: {said}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sampling from the shipped model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sampling from the trained model</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>app.item_models</name>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seed {first_seed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seeds from {first_seed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{seeds} · {seconds:.2f} s · {nfe} NFE · checkpoint {checkpoint}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The run's folder; F2 renames it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is doing, or how its last training ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image set that it learns from, and the size it is learned in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The preset, and the network's width in features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training images the network has seen so far, with repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time spent training, without pauses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Best val.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lowest loss on held-out images. Only runs of one objective and image set compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last val.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The newest loss on held-out images; above the best, the network learns by heart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frechet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distance of its samples from real images, lower is better; measured in Compare, by the menu, or by ddpm-studio evaluate. Figures of one image set and about as many images compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the run's folder takes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When it was last trained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own words; Ctrl+E edits them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{source_name}, {size} pixels, {channels}; preset {preset}, objective {objective}, batch {batch_size}, seed {seed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{images_seen:,} images in {duration}; loss {loss}, {bytes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frechet distance {frechet_distance:.4g}, precision {precision:.2f}, recall {recall:.2f}: {samples:,} images by {value} after {images_seen:,} images seen, beside '{reference}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Failed: {failure}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>app.learn</name>
  <message>
   <source>posterior variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guidance rescale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guidance interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mode collapse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>null context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gradient clipping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>context dropout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ho &amp; Salimans 2022</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The numbers appear here as soon as images are drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>c is the context, which is dropped now and then so that guidance can be used. What is predicted may also be x&lt;sub&gt;0&lt;/sub&gt; or v, and the loss may be weighted: the objective in Advanced says which.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>c is the context, ∅ the learned null; w counts from 1, the paper's own from 0. At w = 1 only the first term is left, and the network is asked once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The numbers appear here as soon as images are drawn with {upper}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {index} of {steps}: t = {t}, ᾱ&lt;sub&gt;t&lt;/sub&gt; = {alpha_bar}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;span style="color:{term_colour}"&gt;{product}&lt;/span&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{HO}, eq. 4 for x&lt;sub&gt;0&lt;/sub&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>L = &lt;b&gt;{value}&lt;/b&gt; &amp;nbsp;after {seen} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{HO_SALIMANS}, eq. 6, for x&lt;sub&gt;0&lt;/sub&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ε&lt;sub&gt;θ&lt;/sub&gt;(x&lt;sub&gt;{t}&lt;/sub&gt;, {t})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>term:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;a href="{SCHEME}{replace}"&gt;{words}&lt;/a&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the glossary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words of a term, or of what is said about it  (Shift+F1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries of the glossary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry has these words. Try fewer of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="margin:0 0 14px 0"&gt;&lt;a name="{anchor}"&gt;&lt;/a&gt;&lt;b&gt;{name}&lt;/b&gt;&lt;br&gt;{says}&lt;br&gt;&lt;span style="color:{muted}"&gt;{source}&lt;/span&gt;&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New here? Learn in four short walks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;b&gt;New here?&lt;/b&gt; Learn in four short walks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show me</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the lessons  (Ctrl+Shift+F1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the lessons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close; the lessons stay in the Help menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full screen with larger text, and only the panels spoken of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Four short walks through the program, and a glossary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Glossary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The terms of the field, each in two sentences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lesson: next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on; a step can be left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lesson: step before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lesson: show me</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Have the step done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lesson: take me there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the keyboard into the control that the step is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On stage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F11 puts everything back as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lesson {number}: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lessons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Four walks through the program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The terms of the field, each in two sentences with a paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Four short walks through the program. Everything is done in its own panels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {minutes} minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} of {of} steps done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All lessons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the four walks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to do, what to look at, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Equation with the numbers of now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether it was done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Have it done for you  (F7)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take me there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the keyboard into the control  (F8)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The step before  (Alt+Left)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="font-size:large;margin:0 0 6px 0"&gt;{general}&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="color:{muted};margin:0 0 6px 0"&gt;{where}&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="color:{muted};margin:0"&gt;&lt;i&gt;{paper}&lt;/i&gt;&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next step; this one can be left out  (Alt+Right)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="font-size:large;margin:0 0 6px 0"&gt;{numbers}&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not done yet: it ticks itself when you do it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="margin:0 0 10px 0"&gt;&lt;span style="color:{muted}"&gt;{head}&lt;/span&gt;&lt;br&gt;{linked}&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no model to draw from yet. Walk the second lesson first: it trains one in about a minute.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model '{name}' knows no attributes. Choose another one in the Sampler dock, such as a built-in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ho, Jain &amp; Abbeel 2020, arXiv:2006.11239</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Song, Meng &amp; Ermon 2021, arXiv:2010.02502</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nichol &amp; Dhariwal 2021, arXiv:2102.09672</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dhariwal &amp; Nichol 2021, arXiv:2105.05233</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ho &amp; Salimans 2022, arXiv:2207.12598</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Salimans &amp; Ho 2022, arXiv:2202.00512</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Karras et al. 2022, arXiv:2206.00364</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Karras et al. 2024, arXiv:2312.02696</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Song et al. 2021, arXiv:2011.13456</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kingma et al. 2021, arXiv:2107.00630</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lu et al. 2022, arXiv:2211.01095</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zhao et al. 2023, arXiv:2302.04867</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lin et al. 2024, arXiv:2305.08891</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kynkäänniemi et al. 2019, arXiv:1904.06991</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Naeem et al. 2020, arXiv:2002.09797</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Denoising diffusion probabilistic model: a network learns to take noise out of images, and images are drawn by starting from noise alone. As a sampler it walks the timesteps one by one and adds a little fresh noise at each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ancestral sampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image without noise, values −1 to 1. During sampling it is what the network predicts from a noisy state, and it changes from step to step until the last one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>clean image denoised prediction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The noisy image at time t, a mixture of x0 and noise. It is the state that a sampler carries from one step to the next.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>state noisy image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>eps (ε)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The noise in xt, drawn from the standard normal distribution for each pixel. A network that predicts it also predicts x0, since xt is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>epsilon noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timesteps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time t counts from 0, the image, up to T, where nearly nothing but noise is left. A sampler visits some or all of these times on its way back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>t T time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The share of the image in the power of xt: 1 is no noise, 0 is noise alone. It is the product of all (1 − β) up to t, and its square root multiplies the image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alphas_cumprod alpha bar signal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The variance of the noise that one step of the forward process adds. Small values mean that an image fades slowly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The standard deviation of the noise in xt; here the square root of 1 − ᾱ. Together with √ᾱ it says how image and noise are mixed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>noise level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The signal-to-noise ratio ᾱ / (1 − ᾱ), often in decibels or as a logarithm. It measures noise levels in a way that does not depend on how time is counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>log SNR signal-to-noise ratio lambda</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>forward process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forward process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rule by which images are noised for training, with nothing to be learned. Its closed form jumps from x0 to any xt at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>diffusion noising</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reverse process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reverse process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The learned way back from noise to image. Each step is a guess at the image, and a move a little towards it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>denoising sampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How ᾱ falls from 1 to about 0 while t goes from 0 to T. It decides how much of training and sampling is spent on which noise levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>linear cosine sigmoid noise schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>zero terminal snr</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zero terminal SNR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A schedule rescaled so that at T nothing of the image is left. Otherwise a model learns that a little always shines through, and draws images of medium brightness.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Denoiser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A network that answers the question: which image is behind this noisy one. The best possible answer is the mean of all images that could be, which is blurred where there is much noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>posterior mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Objective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network is trained to predict: the noise, the image, or v, a mixture of both. All say the same about an image, but weigh errors differently over the noise levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parameterization target</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The network predicts v = √ᾱ·eps − √(1−ᾱ)·x0. Its errors stay moderate at every noise level, which helps samplers with few steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDM preconditioning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inputs and outputs of the network are scaled so that both have unit variance at every noise level. It predicts noise where there is little, and the image where there is much.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The mean squared error between what the network predicts and what it should. It never reaches 0, since the noise cannot be known exactly from the noisy image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean squared error MSE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Min-SNR weighting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A weight of the loss that is cut off where there is little noise. Steps that are easy then no longer outvote the others, and training converges sooner.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hang et al. 2023, arXiv:2303.09556</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss weight gamma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An exponential moving average of the weights over the last part of training. It removes the jitter of single steps, and its images are better than those of the newest weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>exponential moving average half-life</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A network that goes down to small resolutions and up again, with shortcuts between equal sizes. The way down sees the whole, the shortcuts keep the details.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ronneberger, Fischer &amp; Brox 2015, arXiv:1505.04597</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unet network features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A layer in which every place of an image can look at every other one. It ties distant parts together, such as two eyes, and is used at small sizes since its cost grows with the square.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vaswani et al. 2017, arXiv:1706.03762</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A diffusion transformer: the image is cut into patches, and attention does the rest. It needs more training than a U-Net for small sets, and scales well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Peebles &amp; Xie 2023, arXiv:2212.09748</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>patch transformer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>group norm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Group normalisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Activations are normalised within each image, by groups of channels. Unlike batch normalisation it never mixes images of different noise levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wu &amp; He 2018, arXiv:1803.08494</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the optimiser moves the weights at each step. It is warmed up at the start and usually falls towards the end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goyal et al. 2017, arXiv:1706.02677</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>warm-up decay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adam</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An optimiser that scales each weight's step by how large its gradients have been. It is the usual choice for diffusion models.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kingma &amp; Ba 2015, arXiv:1412.6980</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Muon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An optimiser that makes the update of each weight matrix nearly orthogonal. It often needs fewer steps than Adam; weights that are no matrices stay with Adam.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Liu et al. 2025, arXiv:2502.16982</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gradient clipping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the gradient is longer than a limit it is shortened to that limit. One odd batch then cannot throw a training off its way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pascanu, Mikolov &amp; Bengio 2013, arXiv:1211.5063</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gradient norm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Context dropout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In training the context is left out now and then, and the null stands in its place. So one network learns to draw with context and without, which guidance needs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checkpoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights as they were after so many training images. Drawing from several of them with the same seeds shows what was learned when.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A 16-bit number with the range of a 32-bit one and fewer digits. It makes training and sampling faster and changes images by small roundings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kalamkar et al. 2019, arXiv:1905.12322</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>precision half mixed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sampler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rule that leads from noise to image by asking the network again and again. The same trained network can be used with any of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Denoising diffusion implicit model: each step takes the predicted image and the predicted noise, and mixes them for the next time. With eta 0 nothing is random but the first noise, and steps may be left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A solver of second order, which also uses the prediction of the step before. It draws good images in 8 to 20 evaluations of the network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DPM++ 2M multistep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A predictor and a corrector that share their evaluations of the network. It is made for the fewest steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>predictor corrector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A method of second order that asks the network at both ends of a step and uses the mean. It costs two evaluations a step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many denoising steps lead from noise to image. More steps follow the curved path more closely, at proportionally more time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sampling steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The number of function evaluations: how often the network is asked for one image. It is the fair measure of cost, since a step may ask twice and guidance doubles it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>evaluations cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much fresh noise each step of DDIM adds: 0 is none, 1 as much as DDPM. Without noise the seed alone decides the image; with it errors of earlier steps are partly forgotten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posterior variance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The variance of a step of DDPM if the image were known. The larger beta is the other end of what is reasonable; with many steps both draw alike.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The number from which all noise of an image is made. The same model, seed, context and sampler give the same image, which makes comparisons fair.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>probability flow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Probability-flow ODE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The deterministic path from noise to image that has the same distribution at every time as the random one. DDIM, Heun and DPM-Solver++ follow it with different care.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ordinary differential equation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The gradient of the log-density of noisy images; it points to where images are more likely. It is the predicted noise, divided by −σ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>score matching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spacing of timesteps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which times are visited when there are fewer steps than timesteps. Trailing begins at T itself, so that nothing of the first noise is skipped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>trailing leading karras</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clipping of x0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The predicted image is cut off at the range of real images, −1 to 1, at each step. With strong guidance a dynamic threshold keeps more contrast.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saharia et al. 2022, arXiv:2205.11487</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dynamic threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trajectory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All states from noise to image, one for each step. They are recorded here, so that each can be looked at and branched from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>intermediates recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Branch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A trajectory that leaves another one at some step and goes on differently. The later it leaves, the more the two images have in common.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Meng et al. 2022, arXiv:2108.01073</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SDEdit img2img</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inpainting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of an image is drawn, the rest is given. The given part is noised to each time and put in, and resampling brings both together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lugmayr et al. 2022, arXiv:2201.09865</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spherical interpolation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A way between two noises along a circle, so that each in between is as long as noise should be. A straight line would be too short in the middle, and the images flat.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>White 2016, arXiv:1609.04468</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>slerp blend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distillation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A second network learns to do in one step what the first does in several. It is how models draw in a handful of steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model is told to draw: a vector with a number from 0 to 1 for each attribute. In training it is the image's own class; in sampling it may be any mixture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirza &amp; Osindero 2014, arXiv:1411.1784</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>condition label embedding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Null context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A learned vector that means: nothing is told. It is not the zero vector, which would say that none of the attributes is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unconditional no context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A context with a single 1 and all else 0, as an image of one class has. Mixtures lie between them, where the model has seen nothing and has to generalise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>attribute class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The network is asked with context and without, and the difference is enlarged. Images then show the context more clearly, and vary less.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>classifier-free guidance scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifier-free guidance, short for the method and often for its scale w. At w = 1 it is off; it needs no classifier, unlike the classifier guidance before it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guidance scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>classifier guidance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifier guidance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The gradient of a classifier leads the sampling to a class. It needs a classifier that was trained on noisy images, which classifier-free guidance does without.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance only at medium and high noise, not at the end where details are made. Images vary more, and it costs fewer evaluations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kynkäänniemi et al. 2024, arXiv:2404.07724</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guide from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance rescale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance enlarges contrast; this takes some of that back. The result is scaled to the standard deviation that it would have had without guidance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>frechet distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fréchet distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two sets of images are turned into features, a normal distribution is laid through each, and their distance is taken. Lower is better; it is too large with few images, and depends on the features.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heusel et al. 2017, arXiv:1706.08500</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>FID Frechet inception</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Precision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The share of drawn images that lie among the real ones, by features. Low precision means odd images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The share of real images that lie among the drawn ones, by features. Low recall means that the model leaves kinds of images out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>diversity coverage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Density and coverage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relatives of precision and recall that single odd images disturb less. Density counts how many real neighbours a drawn image has, coverage how many real images have a drawn one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memorisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A model that draws its training images again instead of new ones. It happens with few images and long training, and the nearest training images show it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Carlini et al. 2023, arXiv:2301.13188</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>copies overfitting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Collapse to the mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without the noise that DDPM adds at each step, the samples run to a few smooth blobs. Each step goes to a mean, and a mean of many images is none of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>collapse blobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text: {size} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All text at {size} % of the system's size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text sizes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>app.learn.lessons</name>
  <message>
   <source>With and without context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How a model is told what to draw, what lies between two classes, and what guidance does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each class in turn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set Context to “By class”, and press Generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One row for each class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The [context] is a vector that goes into the network together with the time t. In training it was the image's own class, [one-hot]; so the network learned the mean image of a class, not of all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same noise, another class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick “Same seeds in each row”, and generate again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look down a column: one noise, and what each class makes of it. Poses and colours often carry over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The [seed] and the context decide different things. With the noise held fast, all that changes down a column comes from the context.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between two classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the context palette, raise a second attribute beside the first, or drag the handle of the blend pad.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>While Live is on the images follow your hand. Some mixtures are both, some flip from one to the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No training image had such a context. What comes is how the network generalises between the points it knows, and there is no promise that half-way looks half-way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set Context to “No context”, and generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anything the model knows, mixed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In training the context was dropped now and then, and the learned [null context] stood in its place. That is [context dropout]. The null is not the zero vector, which would say that nothing is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set Context to “By class” again and Guidance to 4, and generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each class is clearer, and its images are more alike. The line beneath Generate counts twice the [NFE|nfe] where guidance is on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>[Guidance|guidance] asks the network twice, with context and without, and goes further the way that leads from one answer to the other. [Precision|precision] rises and [recall] falls.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With and without, side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In Compare, choose “{WITH_AND_WITHOUT}”, and press Run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same seeds with context and without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A comparison is fair if one thing differs. Here model, sampler, steps and noise are the same in both lanes, and only the context is left out in one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fast sampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why DDIM may leave steps out, what eta does, and what twenty times faster costs in quality.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose DDIM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the Sampler dock, choose DDIM.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eta can be set now. The model is the same; only the way back is another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>[DDIM|ddim] uses the network that was trained for [DDPM|ddpm] as it is. It walks a path on which image and noise are mixed as the [forward process] mixes them, but which needs no fresh noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Few steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set Steps to {FEW_STEPS} or fewer, Eta to 0, and generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The time, and the [NFE|nfe] beside it, in the line beneath Generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each step takes the predicted [x0] and the predicted [noise|eps], and mixes them for the next time, however far away that is. So steps can be left out, as long as the path between is nearly straight.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the path is straight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag the scrubber from noise to image, and compare x0 at the beginning, the middle and the end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>x0 moves much early, little late. In the equation, the share of x0 grows as the share of noise falls.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where x0 stands still, one large step does what many small ones do. That is why [DPM-Solver++|dpm-solver++], which draws the last predictions out, needs still fewer [steps].</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eta: noise on the way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set Eta to 1, and generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other images from the same seeds, often rougher with so few steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>[Eta|eta] 1 adds as much fresh noise at each step as DDPM does. Noise forgets earlier errors, which helps with many steps; with few there are not enough left to take it out again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lab's comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In Compare, choose “{LAB}”. Eight images are enough for now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two lanes: all of DDPM's steps against 25 of DDIM's, from the same seeds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The fourth lab times both loops. Here they are drawn one after the other, so that neither takes time from the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Race</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Under each lane its time, its [NFE|nfe], and how many times faster it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The time goes nearly all into the network, so it falls as the evaluations do. For figures of quality the button “DDPM 500 against DDIM 25” draws more images, and tells the [Fréchet distance|frechet distance].</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Over each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose “Before and after”, and pull the divider.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same seed in both lanes: not the same image, though often the same colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDPM's fresh noise leads elsewhere, though both draw from the same distribution. A pair of deterministic samplers would agree much more, since both follow the [probability flow].</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How images come out of noise, step by step, and why the sampler adds noise on the way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the sampler of the lab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the Sampler dock, choose DDPM.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps is set to all [timesteps] of the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>[DDPM|ddpm] walks the [reverse process] as it was trained: one step for each time t, from noise alone at T to the image at 0. It is slow, and nothing is left out, so it is the best one to look at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A few images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set Images to {FEW} or fewer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every image has a [seed] of its own, counting up from the one beneath.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time grows with the number of images, and each step of each image is recorded so that you can go back to it. A few are enough to see what happens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw images from noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Generate, and watch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For a long time nothing but noise; then shapes, then colours, and only at the end the edges.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where there is much noise only large shapes can be told apart from it, so these are decided first. Details have little power and are decided last, when [σ|sigma] is small.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go through the steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag the step scrubber from the left to the right. In the scrubber, the arrow keys do the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The line beneath it: t falls, [ᾱ|alpha-bar] and the [SNR|snr] rise. The hill is √ᾱ, the share of the image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The [forward process] says how an image looks at time t: √ᾱ of the image plus √(1−ᾱ) of noise. The sampler's state [xt] has that mixture at every step, though its image is still being found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network believes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose x0 below the images, and go to a step in the first half.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The predicted image: blurred early on, and different from the final one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The network does not guess one image; it gives the mean of all that could be behind this noise. That is what a [denoiser] with least squared error does, and a mean of many images is a blur.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One step, in numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the update equation beneath the scrubber, and go on stepping.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How little of the predicted [x0] each step takes, and how large the fresh noise z is beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A step moves to the mean of what the state may be one time earlier, then adds noise of the right size. Early guesses are vague, so little is taken from each of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the added noise out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Untick “Add noise at each step”, and generate again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images run to a few smooth blobs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is the first lab's demonstration of [collapse|mode collapse]. Every step goes to a mean, and without the noise the state becomes smoother than anything the network was trained on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same images once more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick it again, and generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The very images from before, each of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All randomness is made from the [seed]: the first noise and the noise of every step. So an experiment can change one thing and keep all else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Untrained / early / final</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network is taught, how to read its loss, and how its images change while it learns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What learns, and from what</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In Train, leave the built-in sprites as the image set, and choose the preset Quick.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The note beneath the preset says what it is for; Advanced settings shows all that it sets.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quick is a small [U-Net|u-net] with an [objective] and a [schedule] that learn fast. The preset Course has the setting of the lab itself, and takes an hour or more on a processor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set How long to one minute.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of the run beneath. All that comes of it is kept in a folder of that name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A minute is enough to see what happens, not to draw well. The [learning rate] falls to the end that is set here, so a longer training is not just more of a short one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The loss falls steeply at first, then slowly, and never to 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At each step the network sees images with noise at random times t, and is asked what the noise was. The noise cannot be told exactly from a noisy image, so some [loss] is left even to a perfect network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The loss by noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Above the plot, choose By noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One curve for each band of noise. They lie far apart, and fall at different times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One number hides much: what is easy at one noise level is hard at another. The large shapes are learned where [SNR|snr] is low, the details where it is high.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Watch it learn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait until the film has three previews. Sample now draws one at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each row is one [seed]: colours first, then blobs, then something like a figure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every preview starts from the same noise, so only the weights differ. They are drawn with the [EMA|ema] of the weights, which lags behind a little and is much calmer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait for the end, or press Stop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A [checkpoint] is saved either way, and the run stands in the list of runs. It can be resumed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A training that is stopped keeps its weights, the optimiser's state and the random numbers. Resumed, it goes on as if nothing had been.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checkpoints side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In Compare, choose “{STAGES}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three lanes with one model at three moments of its training. The model that ships has learned for long enough; you need not wait for your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The second lab loads the weights of several epochs one after the other. Side by side, from the same seeds, the only difference is what the network had learned by then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw the lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Untrained: coloured noise. Early: the right colours and rough shapes. Final: figures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most is learned early, and the rest of the time goes into details. With more images, the [Fréchet distance|frechet distance] beneath the lanes says the same in a number.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>app.panels</name>
  <message>
   <source>{name} is licensed under: {licence}. Its text does not come with what was installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {version}. Trains small denoising diffusion models on your own images, on your own computer, and shows every step. Nothing leaves this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the program is made of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The words of the licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a part above to read its licence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value}: {count:,} images{left_out}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New name of {data}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attributes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The attributes, which become the context. Select one to see its images, several to merge them. F2 renames; the tick says whether it is learned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {count:,} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open images: their classes are listed here, and become the attributes that a model is led by.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; it is not learned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {name}: this attribute 1, all others 0 (one-hot).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of {name} the context holds: 0 is none, 1 as much as in a training image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The classes have about as many images each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each is drawn as often as any other: one of {least} about {times:.3g} times as often as of {most}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{most} has {times:.3g} times as many images as {least}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count:,} attributes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Balance classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training draws each class as often as any other, however few images it has: small classes are learned better, and their images are seen more often each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge the selected attributes into one  (Ctrl+M)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the selected attributes out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add an attribute, which can then be given to images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add an attribute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More that can be done with them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out, keep their images  (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out with their images  (Shift+Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset all changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rename {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>add {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reset all changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo {undo_words}  (Ctrl+Z)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo {redo_words}  (Ctrl+Shift+Z)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>merge into {into}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>leave out {few}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bring back {few}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>balance classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>do not balance classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge into {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> with images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That was not changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eta (DDIM)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: what changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What changes from image to image {lower}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: number of values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many values, {FEWEST} to {MOST}, evenly spaced from the first to the last.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{accessible} this value of what changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag the divider, or use the left and right arrow keys (with Shift in leaps), Home and End. Up and down: another image. Space exchanges the sides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lane to the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lane to the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exchange the sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exchange the sides  (Space)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which image is shown; all of them at 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{accessible} of the divider.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run a comparison of two lanes or more; then two of them are laid over each other here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These lanes draw images of different sizes, which cannot be laid over each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Same noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on from xt exactly as it is, with the parent's own seeds. With nothing else changed the branch repeats its parent bit for bit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fresh noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on from the same xt, but what the sampler adds from here on comes from new seeds. Only DDPM, DPM++ 2M SDE and DDIM with eta above 0 add any.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renoise x0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the image that is predicted here and put new noise on it, up to this t (SDEdit). What can be seen of it by now stays, all else is drawn anew; with every sampler.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parent's own steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The branch walks the very timesteps that its parent has left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As many as you say, spaced anew from here to the image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Branches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Branch from here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the branch will change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring back the trajectory that was removed last, with its branches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tree of trajectories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise of the branch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps of the branch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many steps the branch takes from here to the image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Height of the tree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag to see more of the tree, or less (Alt+Up and Alt+Down in the tree).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Branch from here · t = {t}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Continue {label} from t = {t} with what the form and the palette say now. It becomes a branch of its own; its parent stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recipe of {label} is on the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no branches yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the tree of trajectories: {count}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the parent at the left and the branch at the right, at the same t, and what differs (C in the tree).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side by side with its parent: choose a branch first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Branch: go back to a step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A branch begins at a step before the image: go half of the way back to choose one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At t = 0 all is decided. Go back to where it was not, and continue from there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label} is being drawn…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw images, stop at a step, and continue from there in another way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a model to continue with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will change: {join}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} adds no noise here, so fresh noise changes nothing. Renoise does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing changed: it will repeat its parent exactly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} · image {index} · seed {seeds}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{here}, still {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Branch beside its parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show at the right how far each pixel is from its parent's: the largest |a − b| of its channels. Black is none, white the whole way from black to white.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Difference in figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{accessible}, images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean |a − b| {mean:.3f} · largest {max:.2f} · {share:.0%} of the pixels differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identical, bit for bit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identical pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its steps are not kept: draw it again to look at them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images as the network sees them. Ctrl and Shift select several; + and - zoom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find by file name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only images whose file name, with its folder, holds this  (Ctrl+F)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the names of the files, or class after class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all images again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only some images are shown. Click to see all of them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop reading; the images of before are shown again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{times} screen pixels for each of an image's; Ctrl+wheel, + and -</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out  (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select all  (Ctrl+A)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No image is left: all are left out. Take a change back with Ctrl+Z.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No image fits what is searched for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{selected:,} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count:,} of {kept:,} shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put into class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count:,} images   ·   {side} × {side} pixels, {kind}   ·   {classes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the download; what has come is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at {title} in the Data workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it from the disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download of {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to fetch it by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which files to fetch with a browser, and where to put them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it from the disk now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it where it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove {title} and free {size}? It can be downloaded again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{class_count} classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{escape}   ·   &lt;a href='{escape2}'&gt;Home page&lt;/a&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> It is a very large download.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download {size} from its publishers; the files are checked by their checksums.{large}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for its files …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On this computer   ·   {in_bytes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unpacking: {done:,} of {of:,} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{in_bytes} of {size} are here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{size} to download</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Catalogue of image sets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Well-known image sets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Downloaded from their publishers when you ask for it, and kept on this computer. Their training and test images are taken together; training here holds out some of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The publishers' own servers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The address of a web folder that has the files, such as one of your school, asked instead of the publishers. The checksums hold for it too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the folder that the image sets lie in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the catalogue; downloads go on  (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} is on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its files are complete: their checksums are right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine ended. Download again: what has come so far is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} could not be removed ({value}): another program may be using it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>predicted x0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>predicted noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>change since the last recorded step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image close up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step and layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image, large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image at the chosen step and layer, in whole pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Double-click an image, or press Enter on it, to see it large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Film strip of the image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Histogram of pixel values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many pixels have which value, for each channel. Images lie between −1 and 1, the dashed lines; what lies beyond the axis is counted at its ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean and spread of the values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether the image is new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image pixel by pixel beside each training image. Real images that were not trained on say how near is usual. For a verdict on many images, and on copies that were moved: ddpm-studio evaluate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest training images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image {index} · seed {seeds}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{context_text}  ·  step {step}/{steps}  ·  t {t}  ·  {WORDS}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking through the training images…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number {place} of the nearest: differs by {distance:.1f} of 255 levels (root mean square)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its way from noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixel values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there is no image {index} of {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {index} of {steps}, t {t}: click to go there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The training images are looked through when the image is finished.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differences in levels of 255: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The training images could not be looked through: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{WORDS}: mean {mean:+.2f}, standard deviation {std:.2f}, {outside:.0%} beyond ±1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As in the training set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is compared. Each lane can be changed afterwards.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images in each lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many images each lane draws.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed of the first image. All lanes begin from the same noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Common context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model is told to draw, in every lane that has no context of its own. Figures of quality are to be quoted with contexts as in the training set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a lane; there can be {MAX_LANES}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the lanes' setup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show what each lane draws, or leave that room to the images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run the comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw all lanes, one after the other, then judge them. (Ctrl+Return, F5)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the comparison; what is drawn stays. (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image {index} · seed {seeds}
{context_text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove lane {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this lane.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images of lane {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of lane {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figures of lane {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network evaluations per image (NFE), and time per image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits for its turn…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {step} of {maximum}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{cancelled}{nfe} NFE · {per_image:.0f} ms per image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drawing {count} images to judge from…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run to draw this lane.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Summary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Judge with {QUOTABLE} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Judge every lane with {QUOTABLE} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let each lane draw on, with the next seeds, until there are {QUOTABLE} images to judge it from: a Frechet distance from fewer is too large, and changes from draw to draw. The images shown and their time stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a zip or .npy…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Built-in sprites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lane {number} cannot be drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a model, or another context, in that lane.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save image as PNG…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the lane as one PNG…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Up to four lanes side by side, from the same seeds  (Ctrl+Alt+1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two lanes over each other, with a divider to pull  (Ctrl+Alt+2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality against steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many evaluations each sampler needs for how good images  (Ctrl+Alt+3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare {LAB}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The fourth lab's comparison in one click: {LAB_COUNT} images of DDPM with all of its steps and of DDIM with 25, from the same seeds; then the time, the quality, and what it comes to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the lanes up for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw all lanes, or the curve.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel the comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is drawn stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run {LAB}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw and judge the fourth lab's comparison, and say what it comes to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw on, for figures to quote.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the quality curve as CSV…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All figures of all points as a table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the quality curve as PNG…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The curve as a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Context palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This model has no attributes: it was trained on images without classes. It draws without context.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All attributes 0: the zero vector, which is not the same as no context.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the learned null: the model draws whatever it likes, as when context was dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redraw while mixing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redraw up to 16 images at once when the mix, guidance or the seed changes, and well when the hand rests. (Ctrl+L)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend pad</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag the handle to blend the four corners. Click a corner's name to put another mix there. Keys: arrows, 1–4 for the corners, Home for the middle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved mixes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring back a saved mix.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name this mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A name under which the sliders' values are saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the mix under this name (Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the chosen mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend between four mixes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model is told to draw. Figures of quality compare all images with the whole training set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifier-free guidance scale; 1 is none. Above it each step takes two evaluations of the network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images for each point: more make better figures, and take longer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed of the first image, the same for all points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no model yet: train one first, or open one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No sampler has a number of steps from 1 to {timesteps}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps of {SAMPLER_NAMES}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers of steps for {SAMPLER_NAMES}, separated by commas; none leaves it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each point is from {samples} images: the Frechet distance is larger than it would be from more, for real images too (the dashed line). Compare points with each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw the curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw and judge the points that are missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End it; the points stay. Run goes on from there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget all points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save all figures of all points as a table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the curve as a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the images…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the images that the model learned from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of the curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status of the curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no point to draw.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each point is from {samples} images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No images to measure against. {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PNG image (*.png)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>real images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. Run goes on from here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw and judge the points that are missing. (Ctrl+Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved '{name}'.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the {lower}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;span style='color:{c}'&gt;&lt;b&gt;{sign}&lt;/b&gt;&lt;/span&gt;&amp;nbsp;{value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' could not be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder that you may write to and that has room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open images…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a zip or .npy of images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a folder of images…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One subfolder per class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Catalogue of image sets…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download MNIST, CIFAR-10 and others, or remove them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut a sprite sheet…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut one picture that holds many by an even grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the image on the clipboard, or the files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare pad, crop and stretch…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the images that are farthest from square</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the built-in sprites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sprites drawn by the program from a seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use for training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose these images in Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back the last change of the image set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do the change again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the images again as they were read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename the attribute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the selected attribute another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge attributes…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make one attribute of those that are selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out attributes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selected attributes are not learned; their images stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out attributes with their images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selected attributes are not learned, nor their images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An attribute that can then be given to images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training draws each class as often as any other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out the selected images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their files stay as they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find images by file name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only some images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a zip or .npy of images  (Ctrl+O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a folder, one subfolder per class  (Ctrl+L)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Catalogue…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Well-known image sets to download: MNIST, CIFAR-10 and others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sheet…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut one picture that holds many by an even grid  (Ctrl+Shift+G)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut a sprite sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is changed of these images. No file is changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images as the network sees them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading {source_name} …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images could not be shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the last change back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed: {words}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{n:,} images</source>
   <extracomment>For one: {n:,} image</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>{size} × {size} pixels, {channels}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no classes</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{n} classes</source>
   <extracomment>For one: {n} class</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} attributes</source>
   <extracomment>For one: {n} attribute</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>{left_out:,} left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Palettes (*.gpl *.hex);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The colour that is drawn with. Click to mix another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours used last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Used last.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model draws in such colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From the palette.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load a palette file (.gpl of GIMP, or .hex), or take the program's own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program's own palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour to draw with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load a palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Used last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The palette was not loaded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a .gpl or .hex file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load a palette…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · SNR {value:+.1f} dB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the drawing is noised before the model denoises it (SDEdit, Meng et al. 2022): a share of T. Little noise keeps nearly all of it, much noise only the gist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The drawing with this much noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>xt: what the model is given, the drawing at this much noise; live also what it makes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a model to see how much noise this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live: show what becomes of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show what the model makes of it while you draw: a quick draft at each stroke, a better one when the hand rests. It is drawn from one seed, so that only your changes make the difference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redraw only the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inpainting: the model draws where the mask is painted, to go with the rest, which stays exactly as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often each stretch of steps is walked, back up by noise in between, so that what is drawn goes better with what is kept (RePaint, Lugmayr et al. 2022). 1 is once; the time grows with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Variations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many are drawn, each from a seed of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the model finish it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise the drawing as chosen, and let the model denoise it. (Ctrl+Shift+Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a model first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paint what is to be redrawn, on the layer “Mask”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model makes of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drawing board</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open image…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open an image file on the canvas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the chosen image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with the image that is chosen among those drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flip left to right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flip top to bottom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Invert the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste an image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no model is chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the last stroke.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open an image to draw on…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste an image to draw on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw on the chosen image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it to the canvas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redraw the rest instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redraw nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Erase all of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the model finish the drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise the drawing, and let the model denoise it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move {where}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open an image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is on the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy an image in another program, or open a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no image to paste.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clipboard holds none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reason: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{what}' cannot be drawn on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the variations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the variations away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} variations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 variation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before, and {many} · point at one to compare, click to take it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Variation {index}
Click to go on with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pencil</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw freely; Shift+click draws a straight line from where you ended. (B)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eraser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Erase to the background; the right button does so with any tool. (E)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill what hangs together and is alike. On the mask, Shift goes by colour. (G)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pipette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take a colour from the picture; Alt+click does so with any tool. (I)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A straight line; with Shift level, upright or diagonal. (L)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rectangle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A rectangle; with Shift a square. (R)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ellipse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An ellipse; with Shift a circle. (O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The side of the brush in pixels, also of the outline of shapes. (1, 2, 3, 4)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filled shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw rectangles and ellipses whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw everything on both sides, left and right. (M)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines between the pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brush size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More: move, flip and clear the picture and the mask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw the picture that the model begins with. (Q changes)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paint what the model is to redraw; the rest stays as it is. (Q changes)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop images here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folders, one per class, or any number of files; a zip or tar of them; a sprite sheet to be cut;
or .npy arrays of images with their labels beside them. An image can also be pasted  (Ctrl+V).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the image set of last time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the image set of last time, with all that was changed of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {name} again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A zip of images, or a .npy file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A folder of images, one subfolder per class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download MNIST, CIFAR-10 and others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the built-in sprites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sprites drawn by the program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;table cellspacing="0" cellpadding="3"&gt;{join}&lt;/table&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;a href="{key}" style="color:{term_colour};text-decoration:none"&gt;{product}&lt;/a&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;tr&gt;&lt;td style="color:{term_colour};white-space:nowrap"&gt;&lt;b&gt;{symbol}&lt;/b&gt;&lt;/td&gt;&lt;td&gt;{value} &lt;span style="color:{muted}"&gt;{paper}&lt;/span&gt;&lt;/td&gt;&lt;/tr&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the update equation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the update equation of the sampler whole: general form, terms and paper.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update equation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update equation, whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Terms of the equation in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update equation, whole, with its terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="color:{muted}"&gt;{paper}&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;span style="color:{muted}"&gt;{instead}&lt;/span&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p&gt;with {join}&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;br&gt;&lt;span style="color:{muted}"&gt;{after}&lt;/span&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pad</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All of it, background beside it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the middle square</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stretch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All of it, out of proportion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images that are not square</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images farthest from square, as the network would see them at {size} × {size} pixels. They have {join} pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read the images again with the chosen fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare pad, crop and stretch on the images that are farthest from square</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare the fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The fits cannot be compared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images are square</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each fit gives the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These images are all of one shape: they come from the program itself or from an array.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advanced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>you left it out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left-out files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Animations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Odd sizes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearly empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Class imbalance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is worth knowing about these images before learning from them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files that are not learned from, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learn from the selected files again, as far as you left them out yourself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was found, and what was left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is worth knowing of these images, and the files that were left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the first {count:,} of these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw each class as often as any other in training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the files, each with the reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is done about it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found ({count})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found (nothing)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left out ({count:,})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left out (none)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only {some} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave {some} images out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Balance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learn from every frame of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>balanced: each class is drawn as often as any other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The history has a difficulty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PNG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This generation has no context of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its contexts were drawn from the training set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose “Use all” to draw them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deleted one generation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deleted {count:,} generations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This generation is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another window has deleted it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing without a star that is so old.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has been drawn yet.

Press Generate: every generation appears here with its images and its recipe, and stays until it is deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show in the grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Star, or take the star away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PNG…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search, such as hero food</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show starred generations only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pictures side by side, without text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tidy the history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring back what was deleted last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete what is older than {value} and has no star</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete everything without a star</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget the words searched for and the star, and show every generation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The history begins anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History: bring back what was deleted last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last deletion in the history is undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> with a star</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History: {lower}{value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing{starred} matches “{typed}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing{starred} yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set everything as it was for this generation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring the images back into the grid  (Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over the seed of the image chosen here, or of the first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over the context of the image chosen here, or of the first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Star, or take the star away  (S)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the images as one PNG, with their recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete; it can be undone until the program ends  (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images of the chosen generation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image {index}. “Use seed” and “Use context” take this one's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier generations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image sets (*.zip *.tar *.tar.* *.tgz *.npy *.npz);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a folder of images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network learns from: a folder with one subfolder per class, a zip of it, or .npy arrays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image size in pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Height and width that images are resized to. Twice the size takes about four times as long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channels of a pixel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network learns of each pixel. Grey: its brightness (Rec. 601 luma). RGB: its colour on the background. RGBA: its colour and alpha, so that the images it draws have true transparency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These images have transparent pixels. With RGBA the network learns the transparency itself, rather than the background colour behind it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use RGBA, because these images are partly transparent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The colour behind transparent pixels, and around images that are not square. The network learns it as part of every image. RGBA images have none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Background colour {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Behind transparent pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{size} × {size} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transparent: use RGBA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selected image, large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Class of the selected images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The class of the selected images; choosing another puts them into that one alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the selected images out. Their files stay as they are.  (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the selected images the attributes again that they were read with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select an image to see it large, and to change what it is labelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count:,} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>image {place:,}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shown: {called}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Several classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} {value:.2g} for {images}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>put {images} into {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{images} as read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>leave out {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bring back {images}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} could not be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>command line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Python program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copied as {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It draws the same images again, wherever this program is installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as command line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as Python</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no {what} to copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A table, or folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A table (CSV, JSON)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It fits {fitting:,} of {count:,} names: {some}{more}. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It fits none of the names, such as '{files}'. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What becomes of images that are not square. Pad: the background beside them. Crop: the middle square, the rest is lost. Stretch: all of it, out of proportion.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Animations (GIF, APNG, WebP): learn from their first frame, or from every one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the attributes of an image are read, which become the network's context: the folder it lies in, a CSV or JSON table beside the images, or its file name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How file names tell attributes: {name} stands for an attribute, * for anything. Return reads the images by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut the sheet by another grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Imag&amp;e set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attributes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as {class}_{colour}_*, for hero_red_01.png.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {margin} px around</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {spacing} px between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pictures are cut into cells: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return reads the images by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' cannot be cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image cannot be pasted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The images were not copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copying images …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copying images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no image on the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds neither an image nor files or folders of images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy an image in another program, or files in a file manager, and paste again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only '{name}' is opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archives and arrays are image sets of their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{images} copied into '{name}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images are still being taken in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pasted image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The originals stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> {left_out:,} other files were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image {index} · seed {seeds}
{words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this lane is told to draw: the common context above, none (the learned null), a class, or a mix written as hero=1, food=0.5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {next}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Context of lane {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model knows no attribute '{unknown}'. It knows: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an attribute is a number from 0 to 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no attributes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How this lane goes from noise to image; each entry says what it does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add noise at each step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDPM only: add noise at each step. Without it the images collapse.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Denoising steps; each is one evaluation of the network, two with Heun.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDIM only: noise added at each step; 0 is deterministic, 1 as much as DDPM.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifier-free guidance (CFG) scale: above 1 the context counts for more, at twice the network evaluations; 1 is off. It guides above 0.3 of T, as in Sample. Only where there is a context.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has no model: choose one, or train one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frechet distance between the lane's images and the real ones; lower is better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The share of images that a classifier takes for what was asked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The share of images that lie among the real ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The share of real images that lie among the lane's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{samples:,} images beside {reference:,} real ones of '{reference2}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; as many real images get {frechet_real:.4g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frechet distance {frechet_distance:.4g}, lower is better{real}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Precision {precision:.3f}, recall {recall:.3f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Density {density:.3f}, coverage {coverage:.3f} (k = {k})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measured in {name} v{version}, which is not Inception: the distance is no FID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality of lane {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the figures of lane {number} are worth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the images that lane {number} is measured against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the images that the model learned from, or others of the same kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No images to measure against.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>: only a hint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · real {frechet_real:.3g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{mark}{samples} images{few}{real}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Context agreement {share:.1%} of {asked:,}; the classifier is right for {classifier_accuracy:.1%} of unseen real images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} of lane {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only lines with …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter of the log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only the lines that hold these letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the window said and what went wrong. It stays on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refresh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read the log again: it goes on while this is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the folder that the log lies in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count:.3g}M images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count:.3g}k images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model to sample from: a run of yours, a model file, or one that came with the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models and checkpoints (*.safetensors)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the model had been trained: its final weights, those after so many images, or the random weights it began with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open model…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}  ·  built in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No model yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Final  ·  {images_text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Untrained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Almost pure noise: what a sampler begins with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pure noise: nothing of the image is left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image itself: no noise yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the finest grain is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shape and colours are plain; small details drown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Still more image than noise: shape and main colours can be told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More noise than image: the rough shape and colours can be told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hardly a trace: where there is something, and how light it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>t: from the image at 0 to noise at T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As in Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the schedule that is chosen in Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw other noise: that of the next seed  (N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image before  (Left)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next image  (Right)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The noised image, the image and the noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>xt = √ᾱ · x0 + √(1 − ᾱ) · ε (Ho et al. 2020, equation 4): the noised image is a share of the image and a share of noise. Left and right choose another image; the wheel changes t.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timestep t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let t run from 0 to T  (Space)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers of this noise level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ᾱ: share of the image's power that is left (alphas_cumprod). √ᾱ and √(1 − ᾱ): what image and noise are multiplied by. SNR: signal-to-noise ratio ᾱ / (1 − ᾱ), in decibels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image at eight levels of t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Histogram of the values of xt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many pixels of xt have which value, for each channel. The dashed curve is the standard normal that they become; the dashed lines are black (−1) and white (1).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values of xt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Even steps of t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open images first: then any of them can be noised here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>image {index:,} of {count:,}{context}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ᾱ {alpha_bar:.4f}   ·   √ᾱ {alpha:.4f}   ·   √(1 − ᾱ) {sigma:.4f}   ·   SNR {decibels}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean {signed}, deviation {std:.2f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise: play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let t run from 0 to T, or stand still</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise: draw other noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next seed of the noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise: schedule as in Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>t = {t}: ᾱ {alpha_bar:.4f}, SNR {decibels}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the noised image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>noise, seed {seed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The forward process: noise is added to an image, step by step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Schedules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The noise schedules as curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise an image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The forward process on any image of the set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the noise schedules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ᾱ, σ and SNR of each over t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace of last time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The welcome page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours of the window: as the system has them, or always light, or always dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preferences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is in front when the program starts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The language of the window, from the next start on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much memory the recorded steps of one sampling may take. Beyond it they are kept in float16, and beyond that only every k-th step. Also in Sample, under Advanced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when a training is finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A note in the window, and the taskbar calls while another program is in front. Errors are always said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory for recorded steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At the &amp;start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Memory for steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trainings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes take effect at once and are kept; another language, from the next start on. Sizes, docks and forms are remembered by themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make everything here what it is at first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make it what it is at first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>memory for steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>word of finished trainings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is being drawn. What you generate while something else is drawn waits here for its turn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cancelling…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw it sooner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw it later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel it; what it has drawn so far is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>step {step} of {steps}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about to begin…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel what runs, and hold the rest  (Ctrl+.)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the held ones go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out everything that waits; what runs goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {count:,} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop now, and hold the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} in the queue, {count_text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} runs take {size} together, with all of their checkpoints and previews: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' takes {size}, with all of its checkpoints and previews.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' is called '{name2}' now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the selected run's folder another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note on the run…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own words, kept in the run's folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clone with changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill the form with the selected run's images and values, for a new run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure the quality of the runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw images with each selected run and measure their Frechet distance from real ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the run's folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show it in the system's file manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the run as a command line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ddpm-studio train …, which trains such a run without the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move the runs to the wastebasket…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asks first, and says how much they take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note on '{name}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The command line was copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move to the wastebasket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They can be taken back from there until it is emptied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names} moved to the wastebasket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no wastebasket for {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete for good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{which} Nothing brings it back after that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names} deleted for good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' keeps its name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The note was not kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{error}. It may still be in the wastebasket.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' was not deleted, or not all of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there is another '{name}' by now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' was not brought back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⚠ These runs have different {join}: their losses are not on one scale. How they go down compares, their heights do not; the Frechet distance compares runs on the same images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the losses are drawn against: images seen for how much is learned of each, time for what it costs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw losses against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smoothing of the compared losses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much the curves are smoothed: a running mean (EMA) of the steps' losses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Logarithmic loss axis: shows the slow gains late in a training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show one run again  (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In what the runs differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The values of the configuration that are not the same in all selected runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smoothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, the first {MOST} of {count} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} runs compared{some}: reading …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} runs compared: loss as lines, validation as points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>images seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>time trained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Configuration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it out and put its values into the form, to change them and add it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>goes on to </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {source_name}, {size} pixels, preset {preset}, batch {batch_size}, seed {seed}, {goes_on}{limit_text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{short_count} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Runs that wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each is trained as it was configured when it was put here, one after the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing waits. “Add to queue” puts what the form says here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train it sooner  (Alt+Up)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train it later  (Alt+Down)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it out of the queue  (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin none when this run ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train what waits, one after the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next begins when this run ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held: none begins by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} waiting. Kept when the window is closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The runs of this workspace. Select one to see its loss and previews, several to compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No runs yet. Start one, and it is listed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show runs with these words in their name, state, images, network or note  (Ctrl+L)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on training the selected run from its last checkpoint to its planned end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Continue for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train the selected run for longer than it was planned. The learning rate takes the height that it would have had if the longer time had been planned from the start, and decays to the new end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use in Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the selected run's model in Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More to do with the selected runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename, note, clone, delete and more, for the selected runs; the right button too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run the sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw every cell.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generate images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw the images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generate again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel sampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the sampling.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live: redraw while steering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redraw at once when context, guidance or seed are moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play the denoising</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play or pause.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on from this step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the image close up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With its film strip.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the chosen image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the chosen images…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As PNG, with the recipe.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save all images…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As one PNG.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take away…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sheets, films, text, network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draws them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose all images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the grid.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit images to the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring the {lower} page to the front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Even, from T (trailing)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Even, to 1 (leading)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Even, T to 1 (linspace)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Even in log SNR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Karras, rho 7</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clip to ±1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dynamic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>beta (larger)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>posterior (smaller)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EMA, their running mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raw, of the last step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spacing of the timesteps, range of x0, guidance in detail, weights, arithmetic, memory for the steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which timesteps are visited. Trailing begins at T itself; log SNR and Karras put more of the steps where there is little noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is done with the predicted x0 at each step. Clip: cut off at the range of real images, −1 to 1. Dynamic: cut off at a percentile and scaled back (Saharia et al. 2022), for strong guidance. Any: nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dynamic threshold: the percentile of an image's absolute values at which it is cut off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDPM only: variance of the noise that each step adds (Ho et al. 2020, section 3.2).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance leads away from this attribute, rather than from no context. Needs guidance other than 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the contrast that guidance adds is taken back to that without it (phi of Lin et al. 2024). Needs guidance other than 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide only between these shares of T, 1 being all noise (Kynkäänniemi et al. 2024). Needs guidance other than 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much memory the recorded steps of one sampling may take. Beyond it they are kept in float16, and beyond that only every k-th step; which it is, is said above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EMA: the running mean of the weights in training, which draws best. Raw: the weights as the last training step left them, where the checkpoint has them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spacing of the timesteps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Range of the predicted x0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Percentile of the dynamic threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Variance of DDPM's noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lead away from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide from this share of T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide up to this share of T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory for the recorded steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exact arithmetic (float32)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compute the network's products in float32. Off: in bfloat16 where the device is built for it, which is faster and differs by small roundings. On for images that are to be the same on another computer, or with ONNX.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{seconds} min {seconds2:02d} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for the engine…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{seconds_text} · {nfe} NFE · {seconds:.0f} ms per image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw the images; while others are drawn, add to the queue. (Ctrl+Return, F5)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live: when a slider of the context, the blend pad, guidance or the seed moves, redraw up to 16 images at once in a few steps of DPM++, and in the chosen quality when the hand rests. (Ctrl+L)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the sampling; the steps so far are kept. (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What waits to be drawn: look, put in another order, take out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time, network evaluations per image (NFE), and time per image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelled after {step} of {steps} steps. {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {step} of {steps} · {seconds_text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add to queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{waiting} in the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{held} held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As in the recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From the palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many denoising steps lead from noise to image. Each is one evaluation of the network, two with Heun; guidance doubles that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDIM only: how much noise each step adds. 0 is deterministic, 1 adds as much as DDPM.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DDPM only. Without the added noise every step goes to the mean, and the images collapse to flat blobs: the first lab's demonstration.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without added noise the images collapse to their mean.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model is told to draw: the palette's mix, each class in turn, contexts drawn as often as in the training set, or the learned null for no context.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Same seeds in each row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every class starts from the same noise, so that only the context makes the difference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifier-free guidance scale: above 1 the context counts for more, at twice the network evaluations. 1 is off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many images are drawn, each from a seed of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed of the first image; the others count on. The same seed gives the same image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fresh seed every time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fresh: take a new random seed at each Generate. Off: the seed stays fixed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fresh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}
Trained on {seen}, {objective} prediction.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train a model, or open one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the sweep as PNG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>these {count} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at it close up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save {these} as PNG…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save all as one PNG…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draft · {steps} steps · {took}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live waits at a step: branch from it, or go on to the image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live · step {step} of {of}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click Generate to draw images from noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no model yet.
Train one in the Train workspace, or choose “Open model…” in the Sampler dock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model '{name}' is not there any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its folder or file was moved or deleted, or it has no checkpoint.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another model in the Sampler dock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to draw from yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train a model in the Train workspace, or choose “Open model…” in the Sampler dock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was drawn, step by step, and branches from any step  (Alt+1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paint or open an image, and let the model finish or change it  (Alt+2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One or two settings laid along axes  (Alt+3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every generation with its recipe  (Alt+4)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' cannot be drawn on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recipe is set. Generate draws it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not finished: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other samplers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sampler: {SAMPLER_NAMES}, or another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sampler: another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How fast images turn to noise over the timesteps. Linear: Ho et al. 2020; cosine: Nichol &amp; Dhariwal 2021; sigmoid: Jabri et al. 2022; EDM: the noise levels of Karras et al. 2022; course: the labs' linear table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>T: the number of noise levels between image and noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timesteps T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zero SNR at T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale the schedule so that nothing of the image is left at T (Lin et al. 2024)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SNR (dB)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ln SNR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linear betas, Ho et al. 2020, section 4</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ᾱ follows a squared cosine, Nichol &amp; Dhariwal 2021, equation 17</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ᾱ falls along a sigmoid, Jabri et al. 2022, section 3.2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>σ / √ᾱ from 80 to 0.002, Karras et al. 2022, equation 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The labs' linear table, one beta longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>t: the marker in the plot, which can also be dragged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill the curve of how often training meets each t. Uniform: each as often (Ho et al. 2020). Log-normal: ln(σ / √ᾱ) is normal with P mean and P std (Karras et al. 2022), for the EDM objective.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upward axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take T, the end and the noise levels from Train, and draw its schedule boldly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training's noise levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The schedule by whose t the noise levels are told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise levels told by the schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean of ln(σ / √ᾱ); larger is more noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standard deviation of ln(σ / √ᾱ)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P std</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Schedules at t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What each schedule says at the marked t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training &amp;meets t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by the t of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alphas_cumprod: the share of the image's power that is left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The standard deviation of the noise, √(1 − ᾱ)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log signal-to-noise ratio, in which schedules are compared best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{SCHEDULES} (Train)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>less noise than t 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more than T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixels of one cell, without what lies between cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut a sprite sheet: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixels around all cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixels between two cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guess</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guess the grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Propose a grid by the gutters of the sheet, or by its edges  (Alt+G)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sheet with its grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sheet and its cells; empty ones are dimmed. The wheel zooms, dragging moves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the grid cuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first cells, as the network will see them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the cells that are not empty as an image set. The file stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use as one image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is no sheet: open it as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first cells, at {reading} × {reading}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{width:,} × {height:,} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cell {i}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out  (−)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in  (+)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the whole sheet  (0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{over_x} px at the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{over_y} px at the bottom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{over} left over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The cells fill the sheet exactly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{columns} × {rows} cells, {kept:,} kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut into {kept:,} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut out 1 image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No cell lies in the sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too many cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose smaller cells, or a smaller margin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose larger ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {empty:,} empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The noisy image at this step, as the sampler holds it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The finished image as the network predicts it from this step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The noise that the network predicts in xt; mid grey is none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By how much xt has changed since the last recorded step; mid grey is not at all. All images of a step are measured in their own root mean square, so that small last changes are seen as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Denoising step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag from noise (left) to image (right) through every recorded step. The hill is sqrt(ᾱ), the share of signal. Left and right arrow, or the wheel: one step; Page keys: ten times as far; Home and End. Over the images the wheel does the same with Shift held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shown layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First step: pure noise (Home)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One step back (Left)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play the denoising (Space in the images)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One step on (Right)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last step: the image (End)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin again at the end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speed of the replay: at 1× it takes {WHOLE_SECONDS:g} seconds, however many steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figures of the step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step, time t, ᾱ (the share of signal power), signal-to-noise ratio ᾱ / (1 − ᾱ), and σ = sqrt(1 − ᾱ).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What of the steps is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The memory that recorded steps may take is set in the Sampler dock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {index}/{steps}  ·  t {t}  ·  ᾱ {alpha_bar:.4f}  ·  SNR {snr} dB  ·  σ {sigma:.3f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reached by&amp;nbsp; </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This branch goes on with what its sampler remembers of its parent's steps, which are not here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No steps yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sampler's equation, with the numbers of each step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sweep draws the same image again and again while one or two settings change: an attribute, guidance, the seed, steps or eta. All else is as in the Sampler dock and the context palette.

Choose the axes, then Run sweep.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sweep of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images of the sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw every cell, all from the same seed. It waits its turn while something else is drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the sweep; the images that are there are kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the table with its titles as one PNG.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the Images page with the whole table, and through every step of it. Steps and eta make samplings of their own, which are not recorded. (Double click on an image)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About the sweep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for the first image…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} images, in {count2} samplings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seed {cell} · </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> and {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {count} images · step {step} of {steps}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> in {parts} samplings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} images from seed {seeds}{more}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PNG image, with a JSON beside it (*.png)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GIF animation (*.gif)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Animated PNG (*.apng *.png)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MP4 film (*.mp4)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{w:,} × {h:,} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · {count} colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · {count} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copied to the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network as ONNX</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ONNX (*.onnx)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the network…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network as ONNX…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop writing; nothing is left of the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where, and write the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the images on the clipboard, as shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The command that draws the same images again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A program that draws the same images again with this package.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The denoiser for other programs: it predicts x0 from xt, t and the context. An example that samples with onnxruntime comes beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The palette cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save in a new folder within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show in folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> '{name}' beside it draws images with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' was not written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was cancelled; nothing is left of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PNG, side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PNG, a file each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sprite sheet with JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GIF film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>APNG film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MP4 film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One picture of all images, with the recipe inside: dropped on this window it draws them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new folder with one PNG per image, each with its own recipe inside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One PNG, and a JSON that says where each image lies, as Aseprite writes it: for Phaser, Godot, Pixi. Each class is a tag.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The denoising as an animation that every program shows, in 255 colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The denoising as an animated PNG, in all colours and half-transparent where the model is; recipe inside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The denoising as a video (H.264). What is transparent becomes white.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which of the images are taken away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The kind of file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixel size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often each pixel is repeated across and down. 1 keeps the images as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long the film plays before it rests on the images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reduce all images to so many shared colours, or to those of a palette file (.gpl of GIMP, .hex of Lospec); each pixel gets the one that looks nearest (OKLab). Alpha becomes all or nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Palette file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All ({count})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chosen ({chosen})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the images will look. Drag them to a file manager or another program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} images of {shape} by {shape2} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train a new run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add the run to the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Have it wait, as the form says now, until others are done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause or go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stand still, or go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the run; it can be resumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save a checkpoint now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save after this step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw a preview now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw after this step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume the selected run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on from its last checkpoint to its planned end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Continue the selected run for longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train it for as long again as the form says, also when it is finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the newest loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep all of the curve in view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the next curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss, gradient norm and learning rate, or the loss by noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play the training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go through the previews, from the untrained network to now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the queue, or let it go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin no waiting run when this one ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter the runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show runs that have these words in them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network, noise schedule, optimiser, previews; the preset sets all of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start of every random choice of the run; the same seed and images make the same run again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images in each preview, one seed each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training time between two previews, in seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A checkpoint is saved each time so many images were seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A checkpoint is also saved where none was for so many minutes of training; 0: only by images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many of the newest checkpoints stay. The first, those that you save yourself, and two milestones in each doubling of the images seen always do; 0 keeps all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advanced settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device and previews</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview every</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checkpoint every</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>… and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Newest kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>TensorBoard event files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the curves and previews to 'tensorboard' in the run folder as well, for tensorboard --logdir</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GPU (CUDA)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GPU (Metal)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What computes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train a new run now  (Ctrl+R)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Have it wait, as the form says now, until others are done  (Ctrl+Shift+A)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stand still after this step, and go on later; a checkpoint is saved  (Ctrl+P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the run after this step; a checkpoint is saved, and it can be resumed  (Ctrl+.)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save a checkpoint after this step  (Ctrl+S)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sample now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw the preview images after this step  (Ctrl+D)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopping…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training images the network has seen so far, counted with repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speed over the last seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Elapsed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to the end of the run at this speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean squared error of the newest steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss on images that are held out; where it rises, the network learns by heart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of the optimiser's step now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gradient norm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length of the gradient of the newest steps, before it is clipped; where it grows, so do the steps' risks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resident memory of the engine process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GPU memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory that the engine holds on the GPU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parameters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weights of the network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the run is: by images or by time, whichever is nearer its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{memory_bytes:,.0f} MiB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{device_bytes:,.0f} MiB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quick</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Course</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was changed of these images in Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A set of values that belong together; Advanced shows them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long to train; the learning rate decays to that end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counted in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit of how long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From a probe of two seconds on this computer, made while nothing is trained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The run's folder in the workspace; all of its checkpoints, previews and numbers lie there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{source_name}' is not there any more. Choose another image set{again}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As prepared in Data: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other than the preset: {names}. Choosing the preset again sets it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A run of this name waits in the queue. Choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, or download it again in Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a run of this name. Choose another, or resume it from the table of runs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As long as the form says: {length_text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The value beside “How long”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' is trained to {limit_text} in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its learning rate goes on at {left:.0%} of the highest, as if this had been planned from the start, and decays to zero at the new end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' waits in the queue: it goes on when its turn comes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start a new run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' was not resumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Muon, with Adam</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adam (Kingma &amp; Ba 2015) for all weights; or Muon (Jordan et al. 2024), which makes the steps of matrices orthogonal, and Adam for the rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of Muon's step at the start; it decays to the end of the run as Adam's does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of Adam's step at the start; it decays linearly to the end of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images per optimiser step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parts in which a batch is computed, one after the other: the same step with less memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Share of images whose context is hidden, so that the model can also draw without one, and be guided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Probability of each change (mirroring, quarter turns, shifts) of which the network is told, so that it does not draw them (Karras et al. 2022, appendix F.2); for few images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left and right are swapped at random, in what is drawn as well. Not for images with letters or a side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-life of the weights' running mean (EMA), in images; 0 keeps none. Samples are drawn with the mean.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optimiser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Muon rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Batch size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accumulation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide context</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Augmentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirror half of the images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EMA half-life</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A batch of {value} images has at most that many parts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Context U-Net (labs)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>up to 4 × 4</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>up to 8 × 8</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>up to 16 × 16</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 pixel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2 × 2 pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>4 × 4 pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fourier, random</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The denoising network's architecture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channels of the network's first level; more learn more, slower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Residual blocks at each level on the way down, and again on the way up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The resolutions at which each pixel attends to all others; attention is costly at high ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network takes for one pixel: squares with more channels make large images affordable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the network is told the noise level. Fourier takes levels of any size, as objective EDM has them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channels of each level in multiples of the features, such as 1, 2, 2. Each level halves the resolution, down to 4 pixels; the last number is for all further levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level widths</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Patch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A multiple of 8, because channels are normalised in groups of 8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One to five whole numbers from 1 to 8, with commas: 1, 2, 2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDM (preconditioned)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>noise (eps)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>velocity (v)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>image (x0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>course (labs)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>uniform in t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network is trained to predict from xt: the noise (Ho et al. 2020), the velocity (Salimans &amp; Ho 2022), the image, or the mix of image and noise that EDM weighs by the noise level (Karras et al. 2022)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How fast images turn to noise over the timesteps. Linear: Ho et al. 2020; cosine: Nichol &amp; Dhariwal 2021; sigmoid: Jabri et al. 2022; EDM: sigma from 80 to 0.002, Karras et al. 2022; course: the labs' linear table, one beta longer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale the schedule so that nothing of the image is left at T (Lin et al. 2024). Not for noise (eps).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDM only: which noise levels are trained on. Log-normal dwells where there is most to learn (Karras et al. 2022, section 5).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log-normal: mean of ln(sigma / alpha); larger trains on more noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log-normal: standard deviation of ln(sigma / alpha); larger spreads the noise levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much each noise level counts. Constant: as the objective has it. Min-SNR: min(SNR, gamma) for the image (Hang et al. 2023). P2: (1 + SNR)^-gamma for the noise (Choi et al. 2022).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gamma of the loss weight: the SNR beyond which min-SNR counts no more, or the power of P2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Predicts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gamma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The course's betas belong to at most 1,000 timesteps; choose cosine for more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of the image is left at T, where the noise (eps) says nothing about it: predict EDM, the velocity or the image, or leave the tick out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preparing '{name}': reading the images, making the network …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training '{name}' on {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' {words} after {images_seen:,} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> {waiting} more in the queue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' stands still</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training '{name}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>was stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' is finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{images_seen:,} images seen.{more}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' was cut short: the engine stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}', {images_seen:,} images seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose images and a preset, then press Start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The quality of '{name}' was not measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The runs' quality is measured; it stands in the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add it to the queue again when it is right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The queue is held: '{name}' was stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' is in the form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The queue of runs could not be read whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{waiting} waiting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add what is missing again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A run waits in the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} runs wait in the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was kept when the window was closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The queue was not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The queue goes on with '{name}'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>'{name}' failed; its own note says why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not all of '{name}' can be shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It can be used all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such a training cannot be done here: the probe failed, for lack of memory perhaps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>measured here: {speed:,.0f} images/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>measured here: {speed:.2g} images/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>≈ {short_count} images ({measured})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> Its own {short_count} images take {estimate}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The loss of every step, smoothed, and that of images which are held out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gradient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The gradient's norm before it is clipped, and the learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The loss by how much noise there was: what is learned first, and what stays hard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All previews side by side: rows are seeds, time goes to the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One preview large, with a slider through the training; pin moments to compare them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previews as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much the bold curves are smoothed: they are running means (EMA) of the steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Logarithmic axis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the whole curve in view; drag or roll over the plot to look closer, double-click to return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;span style='color:{colour}'&gt;&lt;b&gt;{sign}&lt;/b&gt;&lt;/span&gt;&amp;nbsp;{value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over images seen:&amp;nbsp; almost image {boxes} almost noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;span style='color:{name}'&gt;■&lt;/span&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>each step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>clipped at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With a model that comes along. One click on Generate, and images form out of noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train on my images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A folder, a zip or a sprite sheet. Look at them, then teach them to a model of your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learn how it works</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Four short walks through the program: sampling, training, context, fast sampling.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recent runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None yet. What you train appears here, with the last images that it drew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show this at the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open this page whenever the program starts; Preferences has other choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Welcome to DDPM Studio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Small diffusion models, trained on your images and on this computer, with every step in sight.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Or drop something here: a folder of images, a model, or a picture with its recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shown in Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>drawn from in Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {state}, {images_text} seen. A click: it is {there}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>app.widgets</name>
  <message>
   <source>Attributes of the selected images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of each attribute the selected images have, 0 to 1. Tick, or drag the bar. Space ticks; + and - change it by 0.05.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>different in each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss by amount of noise, over images seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss (MSE)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>band {i}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>images of {shape} and {shape2} do not lie over each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Divider at {split:.0%}: {left} to its left, {right} to its right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare with its parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>t = {timesteps} · step {step} of {steps}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no step is here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>branched from {label} at t = {first_t}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{n} images</source>
   <extracomment>For one: {n} image</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} steps</source>
   <extracomment>For one: {n} step</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>is being drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · {nbytes:.1f} MB of steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words}   (no steps)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>(no steps)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>noise · t = {first_t}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Up and Down: another trajectory · Left and Right: step · B: branch from here · Ctrl+wheel: size of rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Branch from here: continue from this step with what the form and the palette say now (B).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save images…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Examples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Film of previews</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each row is one seed, each column one preview; the newest is at the right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The film appears here: the same seeds, drawn again every few seconds while the network learns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seed {hit}, </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{row}after {seen:,} images · click to enlarge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this moment beside the others, to compare: {MOST_PINS} at most  (P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pin the untrained network, the moment at the slider, and the newest: the second lab's comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sample from the checkpoints nearest to these moments in Compare: more images, same seeds, with figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{images_seen:,} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previews: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moments of the training appear here: the same seeds from the untrained network on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play the training  (Space)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moment of the training, in images seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Through the training, from the untrained network to now  (← → Home End; Space plays, P pins)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three stages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · newest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unpin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let this moment go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at:,} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} images have {count2} captions and {count3} tool tips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there is no image {index}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image {index}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rows of {value} do not hold {count} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rows of {value} do not stand under {count} titles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean {mean:.2f}, standard deviation {deviation:.2f}, {outside:.0%} beyond ±1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss over images seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loss {smooth:.4f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>validation {before:.4f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{accessible}, slider</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Erase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, to be redrawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column {cell}, row {cell2}: {colour}{redrawn}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} on the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After {images_seen:,} images   ·   preview {place}   ·   ← → go through time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frechet distance (lower is better)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Context agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} steps · {nfe} NFE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{seconds:.0f} ms per image, {samples} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frechet distance {frechet_distance:.3g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>precision {precision:.2f}, recall {recall:.2f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>density {density:.2f}, coverage {coverage:.2f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality against network evaluations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>network evaluations per image (NFE)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>real images {frechet_real:.3g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agreement {agreement:.0%}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gradient norm and learning rate over images seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longer gradients are shortened to {norm:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Losses of the selected runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag or roll over it to look closer, double-click to see all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>minutes of training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{x:,.0f} images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ᾱ: share of the image's power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>σ = √(1 − ᾱ): standard deviation of the noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ln SNR = ln ᾱ / (1 − ᾱ)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise schedules over t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>timestep t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>schedules over one axis have one T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shares of the classes in training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often training draws each: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Images of the set</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>program</name>
  <message>
   <source>{some} and {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>,</source>
   <comment>between thousands</comment>
   <translation type="unfinished" />
  </message>
  <message>
   <source>.</source>
   <comment>decimal point</comment>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
