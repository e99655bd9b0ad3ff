// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "charts/format.h"

#include <QDialog>

namespace glasshouse {

/// One line for a place an import could not read: file, line, byte, reason. Control characters are visible.
QString problemText(const ImportProblem &problem, const Format &format);

/// What an import could not read, one line each; the list can be copied.
class ProblemsDialog : public QDialog
{
    Q_OBJECT
public:
    ProblemsDialog(const ImportReport &report, const Format &format, QWidget *parent);
};

} // namespace glasshouse
