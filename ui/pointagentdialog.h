// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <QDialog>

class QListView;
class QPlainTextEdit;
class QStringListModel;

namespace glasshouse {

class Button;
class PlainLabel;

/// Each agent's whole block of settings that points it at this listener, to be copied in one piece. The token in it is
/// hidden on the screen until asked for; what is copied always has it.
class PointAgentDialog : public QDialog
{
    Q_OBJECT
public:
    /// `backend` outlives the dialog.
    PointAgentDialog(Backend &backend, QWidget *parent);

    QListView *agents() const { return m_list; }
    QPlainTextEdit *settings() const { return m_settings; }
    Button *showButton() const { return m_show; }
    Button *copyButton() const { return m_copy; }
    /// Whether somebody listens, in words.
    QString stateText() const;
    /// The certificate's; empty without TLS.
    QString fingerprintText() const;

private:
    void build();
    QWidget *block();
    void refresh();
    void showState();
    void showAgent();
    void copy();
    const AgentSettings *current() const;

    Backend &m_backend;
    std::vector<AgentSettings> m_agents;
    QStringListModel *m_names;
    QListView *m_list;
    PlainLabel *m_state, *m_where, *m_note, *m_fingerprint, *m_copied;
    QPlainTextEdit *m_settings;
    Button *m_show, *m_copy;
    bool m_clear = false; ///< the token is readable
};

} // namespace glasshouse
