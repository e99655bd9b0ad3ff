// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sql/sqlcompletion.h"

#include <QAbstractListModel>
#include <QListView>

namespace glasshouse {

class SqlCandidateModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setCandidates(std::vector<SqlCandidate> candidates);
    const SqlCandidate &candidate(int row) const { return m_candidates[size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<SqlCandidate> m_candidates;
};

/// The pop-up under the cursor with what can stand there. It never takes the focus: the editor moves it by key. A child of
/// the editor's window, so that it may leave its panel.
class SqlCompletionList : public QListView
{
    Q_OBJECT
public:
    explicit SqlCompletionList(QWidget *editor);

    /// Shows `completion` below `cursor` (coordinates of the editor), above it where there is no room; hides it where there
    /// is nothing to offer.
    void present(const SqlCompletion &completion, const QRect &cursor);
    void step(int by);
    /// What is marked; nullptr while hidden.
    const SqlCandidate *current() const;
    SqlCandidateModel *candidates() const { return m_model; }

Q_SIGNALS:
    void picked();

private:
    QSize wantedSize() const;

    QWidget *m_editor;
    SqlCandidateModel *m_model;
};

} // namespace glasshouse
