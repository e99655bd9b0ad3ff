// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace glasshouse {

class Button;

/// Makes `button` open a menu of which one entry is chosen; the button shows its name. `chosen` runs on a new choice.
void giveChoice(Button *button, const QStringList &names, int current, std::function<void(int)> chosen);

} // namespace glasshouse
