// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace glasshouse {

class Button;
class PlainLabel;

/// Asks for the token of a connection, and says why it must. What is typed is shown as dots.
class TokenDialog : public QDialog
{
    Q_OBJECT
public:
    /// `name`, `reason`: outside text. `mayKeep`: there is a keychain that could keep it.
    TokenDialog(const QString &name, const QString &reason, bool mayKeep, QWidget *parent);

    QLineEdit *field() const { return m_field; }
    QCheckBox *keepBox() const { return m_keep; }
    Button *useButton() const { return m_use; }

Q_SIGNALS:
    void given(const QByteArray &token, bool keep);

private:
    void use();

    QLineEdit *m_field;
    QCheckBox *m_keep;
    Button *m_use;
};

/// A token as it can stand in a header: no blanks around it, nothing but printable ASCII. Empty: it is none. Pure.
QByteArray tokenFrom(const QString &typed);

} // namespace glasshouse
