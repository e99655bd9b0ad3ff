// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTreeView>

class QStandardItemModel;

namespace glasshouse {

/// How a statement would be worked out: its steps as a tree, as plain text.
class SqlPlanView : public QTreeView
{
    Q_OBJECT
public:
    explicit SqlPlanView(QWidget *parent);

    /// A step inside another is indented by two spaces.
    void setPlan(const QStringList &lines);
    QStringList plan() const { return m_lines; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel *m_model;
    QStringList m_lines;
};

} // namespace glasshouse
