// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace glasshouse {

class Button;

/// Asks before reports are deleted for ever.
class RemoveDialog : public QDialog
{
    Q_OBJECT
public:
    RemoveDialog(int reports, QWidget *parent);
    Button *removeButton() const { return m_remove; }

private:
    Button *m_remove;
};

} // namespace glasshouse
