// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListView;
class QSortFilterProxyModel;

namespace glasshouse {

class SearchField;

/// All time zones, with a field that narrows them. Enter or a double click takes one.
class ZoneDialog : public QDialog
{
    Q_OBJECT
public:
    ZoneDialog(const QString &current, QWidget *parent);

Q_SIGNALS:
    void zonePicked(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pick();

    SearchField *m_search;
    QSortFilterProxyModel *m_zones;
    QListView *m_list;
};

} // namespace glasshouse
