// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel.h"

namespace glasshouse {

class Button;
class PanelFooter;
class SessionFilterModel;
class SessionModel;
class SessionsView;
class StateOverlay;

/// All sessions of the filter in one table, with their sums.
class SessionsDock : public Panel
{
    Q_OBJECT
public:
    SessionsDock(const PanelServices &services, QWidget *parent);

    SessionsView *view() const { return m_view; }
    bool errorsFirst() const;
    void setErrorsFirst(bool errorsFirst);
    /// Makes the session's row current; where the filter leaves it out, none: it is open all the same.
    void select(const QString &sessionId);
    /// Where the person was and nothing is selected: the first row, so that a transcript beside has something to show.
    QString firstSession() const;

Q_SIGNALS:
    /// Enter, double click or the menu: show its transcript.
    void openRequested(const QString &sessionId);
    /// Another row is current.
    void sessionSelected(const QString &sessionId);
    /// An answer is in the table.
    void rowsShown();

protected:
    void refresh() override;

private:
    void addHeaderTexts();
    void connectView();
    SessionsQuestion question() const;
    void reorder();
    void askForMore();
    void showAnswer(const SessionsAnswer &answer);
    void showMenu(const QPoint &at);
    void updateFooter();

    SessionModel *m_model;
    SessionFilterModel *m_order;
    SessionsView *m_view;
    PanelFooter *m_footer;
    StateOverlay *m_state;
    Button *m_errorsFirst;
    QString m_selected;     ///< survives rows that go and come back
    SessionsAnswer m_sum;   ///< the last answer's figures of all that match, without its rows
    bool m_fromTop = false; ///< what comes next is another order's beginning
    quint64 m_pages = 0;    ///< grows when the list is asked for anew: a page of the one before is not wanted
};

} // namespace glasshouse
