@echo off
rem Runs duikan with JAVA_HOME, else the java on PATH. In a clone, build first: mvn -DskipTests package
setlocal
set "app=%~dp0.."
if exist "%app%\pom.xml" set "app=%app%\target\duikan"

set "jar="
for %%j in ("%app%\lib\duikan-*.jar") do set "jar=%%~fj"
if not defined jar (
  echo duikan: there is no lib\duikan-*.jar in %app%; in a clone, build it with: mvn -DskipTests package 1>&2
  exit /b 2
)

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "major="
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i "version"') do (
  for /f "tokens=1 delims=.-" %%m in ("%%~v") do set "major=%%m"
)
if not defined major (
  echo duikan: needs Java 17 or newer, and found none: set JAVA_HOME or put java on PATH 1>&2
  exit /b 2
)
if %major% LSS 17 (
  echo duikan: needs Java 17 or newer; "%java%" is Java %major% 1>&2
  exit /b 2
)

"%java%" -XX:+UseSerialGC -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 ^
  -XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=100 -XX:Tier3MinInvocationThreshold=50 ^
  -XX:Tier3CompileThreshold=400 -XX:Tier3BackEdgeThreshold=5000 -Xshare:auto -Xlog:disable ^
  -Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  %DUIKAN_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
