// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace glasshouse {

class SessionDelegate;

/// The session table: fixed row height, no grid, J and K move, Enter opens. The title takes the room that is left;
/// where room is short, the columns that matter least go first.
class SessionsView : public QTableView
{
    Q_OBJECT
public:
    explicit SessionsView(QWidget *parent = nullptr);

    SessionDelegate *sessionDelegate() const { return m_delegate; }
    void setModel(QAbstractItemModel *model) override;
    /// Id of the current row; empty for none.
    QString currentSession() const;
    void selectSession(const QString &id);

Q_SIGNALS:
    void openRequested(const QString &sessionId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void layOutColumns();

    SessionDelegate *m_delegate;
    bool m_ring = false; ///< the current row was reached by keyboard
};

} // namespace glasshouse
