// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QListView;
class QMenuBar;

namespace glasshouse {

class Backend;
class CommandModel;
class FilterController;
class SearchField;
class SessionSearch;
struct SessionSummary;

/// Every command of the window by its name, and sessions by what is typed of them: typing narrows, Up and Down choose,
/// Enter gives the command or opens the session, Esc leaves it and gives the focus back. A child of the window above
/// everything else. GUI thread.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    CommandPalette(const QMenuBar &menus, QWidget *window);

    /// Sessions are found, too; both must outlive it. How they are told is in the filter's zone and language.
    void offerSessions(Backend &backend, const FilterController &filter);
    void open();
    void closeAndGiveBack();
    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void sessionChosen(const QString &sessionId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void setTyped(const QString &typed);
    void showSessions(const std::vector<SessionSummary> &sessions);
    bool act(int key);
    void choose(int by);
    void give(int row);

    const QMenuBar &m_menus;
    CommandModel *m_model;
    SessionSearch *m_search = nullptr; ///< none: commands alone
    const FilterController *m_filter = nullptr;
    SearchField *m_field;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace glasshouse
