// SPDX-License-Identifier: GPL-3.0-or-later
// A target needs a source to precompile headers for; the headers are all there is to it.
