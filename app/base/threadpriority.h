// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glasshouse {

/// Makes the calling thread give way to the person's own work, the console's window first of all. Cannot be undone.
void lowerThreadPriority();

} // namespace glasshouse
