// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace glasshouse {

class Button;

/// A folder of an agent as the first page lists it.
struct FoundFolder {
    QString agent; ///< "claude-code"
    QString path;
    bool exists = false;
    qint64 files = 0, bytes = 0;
    bool operator==(const FoundFolder &) const = default;
};

/// What a console without data shows: the agents' folders on this computer, the demo, folders elsewhere.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent);

    void setFolders(const std::vector<FoundFolder> &folders, const Format &format);

Q_SIGNALS:
    /// Read these folders into the store.
    void importRequested(const QStringList &paths);
    void demoRequested();
    void openFolderRequested();

private:
    QWidget *agentsCard();
    QWidget *actionCard(const QString &title, const QString &text, Button *button);
    QWidget *folderRow(const FoundFolder &folder, const Format &format);

    QVBoxLayout *m_rows;
    Button *m_import;
    QStringList m_paths; ///< those that exist
};

} // namespace glasshouse
