; Inno Setup 6: an installer for one person, without an administrator's password.
; make_installer.ps1 gives Version, Source (the one-folder program) and Output.

[Setup]
AppId={{6E0B9C0E-5C1F-4E0B-9C55-4B6D2F5F7D31}
AppName=DDPM Studio
AppVersion={#Version}
AppPublisher=DDPM Studio contributors
DefaultDirName={autopf}\DDPM Studio
DefaultGroupName=DDPM Studio
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir={#Output}
OutputBaseFilename=DDPM-Studio-{#Version}-setup
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\DDPM Studio.exe
LicenseFile={#Licence}
Compression=lzma2/normal
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Model=DDPM Studio model
de.Model=DDPM-Studio-Modell
en.OpenModels=Open model files (.safetensors) with DDPM Studio
de.OpenModels=Modelldateien (.safetensors) mit DDPM Studio öffnen

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "models"; Description: "{cm:OpenModels}"; Flags: unchecked

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\DDPM Studio"; Filename: "{app}\DDPM Studio.exe"
Name: "{autodesktop}\DDPM Studio"; Filename: "{app}\DDPM Studio.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.safetensors\OpenWithProgids"; ValueType: string; ValueName: "DDPMStudio.model"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.safetensors"; ValueType: string; ValueData: "DDPMStudio.model"; Flags: uninsdeletevalue; Tasks: models
Root: HKA; Subkey: "Software\Classes\DDPMStudio.model"; ValueType: string; ValueData: "{cm:Model}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\DDPMStudio.model\DefaultIcon"; ValueType: string; ValueData: "{app}\DDPM Studio.exe,0"
Root: HKA; Subkey: "Software\Classes\DDPMStudio.model\shell\open\command"; ValueType: string; ValueData: """{app}\DDPM Studio.exe"" open ""%1"""

[Run]
Filename: "{app}\DDPM Studio.exe"; Description: "{cm:LaunchProgram,DDPM Studio}"; Flags: nowait postinstall skipifsilent
