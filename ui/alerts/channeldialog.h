// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "query/alerts.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QLineEdit;

namespace glasshouse {

class Button;
class PlainLabel;

/// One channel: where it goes, and its secret, which is written but never shown.
class ChannelDialog : public QDialog
{
    Q_OBJECT
public:
    /// `backend` outlives it. A new channel has no id yet.
    ChannelDialog(Backend &backend, const KeptChannel &start, QWidget *parent);

    Channel channel() const;
    QLineEdit *nameEdit() const { return m_name; }
    QLineEdit *urlEdit() const { return m_url; }
    QLineEdit *secretEdit() const { return m_secret; }
    Button *saveButton() const { return m_save; }
    QString trouble() const;

private:
    void save();

    Backend &m_backend;
    KeptChannel m_start;
    QLineEdit *m_name = nullptr, *m_chat = nullptr, *m_url = nullptr, *m_server = nullptr, *m_user = nullptr,
              *m_from = nullptr, *m_to = nullptr, *m_secret = nullptr;
    QCheckBox *m_enabled = nullptr, *m_plain = nullptr;
    PlainLabel *m_trouble = nullptr;
    Button *m_save = nullptr;
};

} // namespace glasshouse
