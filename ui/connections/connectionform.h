// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/savedconnections.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace glasshouse {

class PlainLabel;

/// The fields of one connection. Says what is wrong with them beside them.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent);

    /// Null: this computer, which has nothing to fill in.
    void show(const SavedConnection *saved);
    /// The one that is shown, with what was typed.
    SavedConnection connection() const;
    /// Why it cannot be connected to as it stands; empty: it can.
    QString problem() const;
    /// What stands in the token's field; empty: nothing, or nothing that is a token.
    QByteArray typedToken() const;
    void clearToken();

    QLineEdit *nameField() const { return m_name; }
    QLineEdit *urlField() const { return m_url; }
    QLineEdit *tokenField() const { return m_token; }
    QLineEdit *noteField() const { return m_note; }
    QCheckBox *plainBox() const { return m_plain; }

Q_SIGNALS:
    void edited();

private:
    void check();
    void setShown(QWidget *label, QWidget *field, bool shown);

    SavedConnection m_saved;
    PlainLabel *m_title, *m_hint, *m_place, *m_trouble;
    PlainLabel *m_labels[5];
    QLineEdit *m_name, *m_url, *m_token, *m_note;
    QCheckBox *m_plain;
    bool m_here = true;     ///< this computer
    bool m_filling = false; ///< not the person
};

} // namespace glasshouse
