// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "ui/sql/sqlhistory.h"

#include <QWidget>

class QListView;

namespace glasshouse {

class Button;
class StateOverlay;

/// The list of what was run. A click or Enter puts a statement back, Delete takes it out of the list.
class SqlHistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit SqlHistoryView(QWidget *parent);

    SqlHistoryModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    void setFormat(const Format &format, qint64 nowMs);

Q_SIGNALS:
    void picked(const QString &sql);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void showMenu(const QPoint &at);
    void showState();

    SqlHistoryModel *m_model;
    QListView *m_list;
    Button *m_clear;
    StateOverlay *m_state;
};

} // namespace glasshouse
