# shellcheck shell=bash disable=SC2034 # Sourced by the other scripts of this folder, which use `place`.
# `place` is the folder of the environment that this checkout's files make. An environment made by other versions of them lies beside it.
place=$(realpath -m "${CIM_WINDOWS_ENVIRONMENT:-build/windows-environment}")/$(
  cat installer/windows_environment/build.sh installer/windows_environment/python.txt requirements/run.txt | sha256sum | cut -c1-12)
