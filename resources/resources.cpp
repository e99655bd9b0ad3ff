// SPDX-License-Identifier: GPL-3.0-or-later
// The resources are object files that travel beside this library; CMake wants one source in the library itself.
