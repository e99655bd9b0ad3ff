// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rangechoice.h"

#include <QDialog>

class QDateEdit;

namespace glasshouse {

class Button;
class PlainLabel;

/// Asks for the first and the last day of a range.
class DaysDialog : public QDialog
{
    Q_OBJECT
public:
    /// `start` is of the kind Days.
    DaysDialog(const RangeChoice &start, QWidget *parent);

Q_SIGNALS:
    void daysPicked(const glasshouse::RangeChoice &range);

private:
    void check();
    void pick();

    QDateEdit *m_first;
    QDateEdit *m_last;
    PlainLabel *m_trouble;
    Button *m_show;
};

} // namespace glasshouse
