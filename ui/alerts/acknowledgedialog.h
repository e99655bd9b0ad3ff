// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <QDialog>

#include <vector>

class QLineEdit;

namespace glasshouse {

class Button;
class PlainLabel;

/// "I have seen it", with a note for the others.
class AcknowledgeDialog : public QDialog
{
    Q_OBJECT
public:
    /// `backend` outlives it.
    AcknowledgeDialog(Backend &backend, std::vector<qint64> firings, const QString &about, QWidget *parent);
    QLineEdit *noteEdit() const { return m_note; }
    Button *doneButton() const { return m_done; }

private:
    void acknowledge();

    Backend &m_backend;
    std::vector<qint64> m_firings;
    QLineEdit *m_note;
    PlainLabel *m_trouble;
    Button *m_done;
};

} // namespace glasshouse
