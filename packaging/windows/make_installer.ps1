# Makes build\dist\DDPM-Studio-VERSION-setup.exe of the tested one-folder program. Needs Inno Setup 6 (ISCC).
# Signed where SIGN_COMMAND is set to a command line with $f for the file, such as
#   signtool sign /fd SHA256 /tr TIMESTAMP_SERVER /td SHA256 /f KEY.pfx $f
$ErrorActionPreference = "Stop"
$checkout = Resolve-Path "$PSScriptRoot\..\.."
$program = "$checkout\build\dist\ddpm-studio"
if (-not (Test-Path "$program\DDPM Studio.exe")) { throw "There is no program in $program. Run packaging/build first." }
$version = (Select-String -Path "$checkout\ddpm_studio\__init__.py" -Pattern '__version__ = "(.+)"').Matches.Groups[1].Value
$iscc = (Get-Command ISCC -ErrorAction SilentlyContinue).Source
if (-not $iscc) { $iscc = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe" }
if (-not (Test-Path $iscc)) { throw "Inno Setup 6 was not found. Install it, or put ISCC on the PATH." }
$arguments = @(
    "/DVersion=$version", "/DSource=$program", "/DOutput=$checkout\build\dist",
    "/DIcon=$checkout\build\icons\ddpm-studio.ico", "/DLicence=$checkout\LICENSE"
)
if ($env:SIGN_COMMAND) {
    foreach ($file in "DDPM Studio.exe", "ddpm-studio.exe") {
        $command = $env:SIGN_COMMAND.Replace('$f', "`"$program\$file`"")
        cmd /c $command
        if ($LASTEXITCODE) { throw "Signing $file failed." }
    }
    $arguments += "/DSign", "/Ssign=$($env:SIGN_COMMAND)"
}
& $iscc @arguments "$PSScriptRoot\ddpm-studio.iss"
if ($LASTEXITCODE) { throw "Inno Setup failed." }
