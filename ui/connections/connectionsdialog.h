// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "charts/theme.h"
#include "ui/connection.h"
#include "ui/connections/connectionmodel.h"
#include "ui/connections/connectiontest.h"
#include "ui/connections/secretstore.h"

#include <QDialog>

class QListView;

namespace glasshouse {

class Button;
class ConnectionForm;
class PlainLabel;

/// The list of connections: this computer, folders, a Glasshouse elsewhere; to add, change, remove, try and open. What is
/// changed is kept in the settings as soon as it is whole, tokens in the keychain alone.
class ConnectionsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `secrets` outlives the dialog. `current`: the connection that is selected at first; empty: this computer.
    ConnectionsDialog(SecretStore &secrets, const Format &format, const QString &current, QWidget *parent);
    ~ConnectionsDialog() override;

    QListView *list() const { return m_list; }
    ConnectionForm *form() const { return m_form; }
    Button *addButton() const { return m_add; }
    Button *addFolderButton() const { return m_addFolder; }
    Button *removeButton() const { return m_remove; }
    Button *testButton() const { return m_test; }
    Button *connectButton() const { return m_connect; }
    QString statusText() const;
    const SavedConnections saved() const;
    void addPaths(const QStringList &paths);

Q_SIGNALS:
    /// `token`: typed and not kept; empty: the keychain has it, or it is asked for.
    void connectRequested(const glasshouse::WantedConnection &connection, const QByteArray &token);

private:
    void build();
    QWidget *listSide();
    QLayout *buttonRow();
    void select(int row);
    void showRow();
    void takeEdits();
    void addRemote();
    void askFolder();
    void removeCurrent();
    void test();
    void testWith(const QByteArray &token);
    void showCertificate(const CertificateFacts &facts);
    void connectCurrent();
    void keepToken(const std::function<void()> &next);
    void say(const QString &words, Token colour);
    void updateButtons();
    int row() const;

    SecretStore &m_secrets;
    Format m_format;
    PinnedCertificates m_trusted;
    ConnectionModel *m_model;
    ConnectionTest *m_tester;
    QListView *m_list;
    ConnectionForm *m_form;
    PlainLabel *m_status;
    Button *m_add, *m_addFolder, *m_remove, *m_test, *m_connect, *m_close;
    bool m_removing = false; ///< pressed once: asks whether it is meant
};

} // namespace glasshouse
