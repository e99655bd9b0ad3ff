// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace glasshouse {

/// Order and text filter of the session list. Sorts by SessionModel::SortRole; of equal ones the latest
/// stands first, then the smaller id, as SessionOrder has it.
class SessionFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SessionFilterModel(QObject *parent = nullptr);

    bool errorsFirst() const { return m_errorsFirst; }
    /// Sessions in which something failed stand first, whichever way the column is sorted.
    void setErrorsFirst(bool errorsFirst);

    QString text() const { return m_text; }
    /// Shows only sessions with `text` in title, project, model or id, upper and lower case alike.
    void setText(const QString &text);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    bool m_errorsFirst = false;
    QString m_text;
};

} // namespace glasshouse
