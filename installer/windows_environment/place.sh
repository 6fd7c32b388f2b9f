# Sourced by its neighbours: `place` is where the environment lies that this checkout's files make. One that other files make lies beside it.
place=$(realpath -m "${CIM_WINDOWS_ENVIRONMENT:-build/windows-environment}")/$(
  cat installer/windows_environment/build.sh installer/windows_environment/python.txt requirements/run.txt | sha256sum | cut -c1-12)
