# Makes build\dist\DDPM-Studio-VERSION-setup.exe of the tested one-folder program. Needs Inno Setup 6.3 or later (ISCC).
# Signed where SIGN_COMMAND is set to a command line with $f for the file and $q for a quotation mark, such as
#   signtool sign /fd SHA256 /tr TIMESTAMP_SERVER /td SHA256 /f KEY.pfx $f
$ErrorActionPreference = "Stop"
$checkout = (Resolve-Path "$PSScriptRoot\..\..").Path
$program = "$checkout\build\dist\ddpm-studio"
if (-not (Test-Path "$program\DDPM Studio.exe")) { throw "There is no program in $program. Run packaging/build first." }
$version = (Select-String -Path "$checkout\ddpm_studio\__init__.py" -Pattern '__version__ = "(.+)"').Matches[0].Groups[1].Value
$places = @(
    (Get-Command ISCC -ErrorAction SilentlyContinue).Source
    foreach ($folder in ${env:ProgramFiles(x86)}, $env:ProgramFiles) {
        foreach ($number in 6, 7) { "$folder\Inno Setup $number\ISCC.exe" }
    }
)
$iscc = $places | Where-Object { $_ -and (Test-Path $_) } | Select-Object -First 1
if (-not $iscc) { throw "Inno Setup 6 was not found. Install it, or put ISCC on the PATH." }
$env:DDPM_VERSION = $version
$env:DDPM_SOURCE = $program
$env:DDPM_OUTPUT = "$checkout\build\dist"
$env:DDPM_ICON = "$checkout\build\icons\ddpm-studio.ico"
$env:DDPM_LICENCE = "$checkout\LICENSE"
$arguments = @()
if ($env:SIGN_COMMAND) {
    foreach ($file in "DDPM Studio.exe", "ddpm-studio.exe") {
        $command = $env:SIGN_COMMAND.Replace('$f', "`"$program\$file`"").Replace('$q', '"')
        cmd /c $command
        if ($LASTEXITCODE) { throw "Signing $file failed." }
    }
    $quoted = $env:SIGN_COMMAND.Replace('"', '$q')
    # The seventh Inno Setup spells its options anew
    $arguments = if ((Get-Item $iscc).VersionInfo.ProductMajorPart -ge 7) {
        "--define=Sign", "--signtool=sign=$quoted"
    } else {
        "/DSign", "/Ssign=$quoted"
    }
}
& $iscc @arguments "$PSScriptRoot\ddpm-studio.iss"
if ($LASTEXITCODE) { throw "Inno Setup failed." }
