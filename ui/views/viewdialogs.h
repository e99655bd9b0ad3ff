// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace glasshouse {

class Button;
class PlainLabel;

/// Asks for a view's name. What is wrong with it stands under the field.
class ViewNameDialog : public QDialog
{
    Q_OBJECT
public:
    ViewNameDialog(const QString &title, const QString &verb, const QString &name, QWidget *parent);

    QString viewName() const;
    QLineEdit *field() const { return m_name; }
    /// The name was refused: says why, and lets another be written.
    void showTrouble(const QString &why);

Q_SIGNALS:
    /// Enter or the button: the dialog stays until it is closed.
    void nameGiven(const QString &name);

private:
    void check();
    void give();

    QLineEdit *m_name;
    PlainLabel *m_trouble;
    Button *m_save;
};

/// One sentence, what is about it, and one thing to do.
class ViewMessageDialog : public QDialog
{
    Q_OBJECT
public:
    /// Empty `verb`: nothing can be done but to close it.
    ViewMessageDialog(const QString &title, const QString &text, const QString &verb, QWidget *parent);

Q_SIGNALS:
    void confirmed();
};

} // namespace glasshouse
