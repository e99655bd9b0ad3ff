// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QListView;
class QMenuBar;

namespace glasshouse {

class CommandModel;
class SearchField;

/// Every command of the window by its name: typing narrows, Up and Down choose, Enter gives it, Esc leaves it and gives
/// the focus back. A child of the window above everything else. GUI thread.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    CommandPalette(const QMenuBar &menus, QWidget *window);

    void open();
    void closeAndGiveBack();
    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void setTyped(const QString &typed);
    bool act(int key);
    void choose(int by);
    void give(int row);

    const QMenuBar &m_menus;
    CommandModel *m_model;
    SearchField *m_field;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace glasshouse
