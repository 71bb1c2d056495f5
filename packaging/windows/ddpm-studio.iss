; Inno Setup 6.3 or later: an installer for one person, without an administrator's password.
; make_installer.ps1 says in the environment which version, which folder and where to.

#define Version GetEnv("DDPM_VERSION")
#define Source GetEnv("DDPM_SOURCE")
#if Version == "" || Source == ""
  #error Run make_installer.ps1, which calls this script
#endif

[Setup]
AppId={{6E0B9C0E-5C1F-4E0B-9C55-4B6D2F5F7D31}
AppName=DDPM Studio
AppVersion={#Version}
AppPublisher=DDPM Studio contributors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\DDPM Studio
DisableProgramGroupPage=yes
; Windows 10 1809, the oldest that Qt runs on
MinVersion=10.0.17763
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir={#GetEnv("DDPM_OUTPUT")}
OutputBaseFilename=DDPM-Studio-{#Version}-setup
SetupIconFile={#GetEnv("DDPM_ICON")}
UninstallDisplayIcon={app}\DDPM Studio.exe
LicenseFile={#GetEnv("DDPM_LICENCE")}
Compression=lzma2/normal
SolidCompression=yes
LZMAUseSeparateProcess=yes
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

[InstallDelete]
; An earlier version's libraries, which must not be found beside the new ones
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\DDPM Studio"; Filename: "{app}\DDPM Studio.exe"; WorkingDir: "{app}"
Name: "{autodesktop}\DDPM Studio"; Filename: "{app}\DDPM Studio.exe"; WorkingDir: "{app}"; Tasks: desktopicon

[Registry]
; Undone from the last line to the first: the extension's own key goes once nothing is in it
Root: HKA; Subkey: "Software\Classes\.safetensors"; Flags: uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.safetensors\OpenWithProgids"; ValueType: string; ValueName: "DDPMStudio.model"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.safetensors"; ValueType: string; ValueData: "DDPMStudio.model"; Tasks: models
Root: HKA; Subkey: "Software\Classes\DDPMStudio.model"; ValueType: string; ValueData: "{cm:Model}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\DDPMStudio.model\DefaultIcon"; ValueType: string; ValueData: "{app}\DDPM Studio.exe,0"
Root: HKA; Subkey: "Software\Classes\DDPMStudio.model\shell\open\command"; ValueType: string; ValueData: """{app}\DDPM Studio.exe"" open ""%1"""

[Run]
Filename: "{app}\DDPM Studio.exe"; Description: "{cm:LaunchProgram,DDPM Studio}"; Flags: nowait postinstall skipifsilent

[Code]
function InUse(const Name: String): Boolean;
var
  Path: String;
begin
  Result := False;
  Path := ExpandConstant('{app}\') + Name;
  if FileExists(Path) then
    try
      TFileStream.Create(Path, fmOpenReadWrite or fmShareDenyNone).Free;
    except
      Result := True;
    end;
end;

{ False where the program runs and is not going to be closed. What Windows keeps in use would stay, and all beside it go. }
function IsClosed(const Message: String): Boolean;
begin
  Result := True;
  while Result and (InUse('DDPM Studio.exe') or InUse('ddpm-studio.exe')) do
    Result := SuppressibleMsgBox(FmtMessage(Message, ['DDPM Studio']), mbError, MB_OKCANCEL, IDCANCEL) = IDOK;
end;

procedure CurStepChanged(Step: TSetupStep);
begin
  if (Step = ssInstall) and not IsClosed(SetupMessage(msgSetupAppRunningError)) then
    Abort;
end;

function InitializeUninstall: Boolean;
begin
  Result := IsClosed(SetupMessage(msgUninstallAppRunningError));
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Opener: String;
begin
  { Another program may open model files by now }
  if (Step = usUninstall) and RegQueryStringValue(HKA, 'Software\Classes\.safetensors', '', Opener) and
    (Opener = 'DDPMStudio.model') then
    RegDeleteValue(HKA, 'Software\Classes\.safetensors', '');
end;
