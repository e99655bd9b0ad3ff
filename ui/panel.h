// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "ui/filtercontroller.h"

#include <QDockWidget>

#include <functional>

class QHBoxLayout;

namespace glasshouse {

class PlainLabel;
class SeriesColours;

/// What every panel is given. Borrowed; outlives the panels.
struct PanelServices {
    Backend &backend;
    FilterController &filter;
    SeriesColours &colours;
};

/// The slim head of a panel: title, a weaker subtitle, the panel's controls at the right. Dragging it moves the dock.
class PanelTitle : public QWidget
{
    Q_OBJECT
public:
    explicit PanelTitle(const QString &title, QWidget *parent);
    void setSubtitle(const QString &text);
    /// "as of 14:02" in amber beside the title; empty: what is shown is new.
    void setStale(const QString &text);
    QString staleText() const;
    /// Adds a control at the right, before the expand button.
    void addControl(QWidget *control);
    QString title() const;
    /// As high as it is: what stands under it would cover the lower edge of its buttons otherwise.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void expandRequested();

private:
    PlainLabel *m_title;
    PlainLabel *m_stale;
    PlainLabel *m_subtitle;
    QHBoxLayout *m_row;
};

/// Paints panel surface and border behind the contents of any dock.
void framePanel(QDockWidget *dock);

/// A dock that asks the backend and shows the answer. It asks again when filter, zone or data change, while it can be
/// seen; hidden it waits until it is shown.
class Panel : public QDockWidget
{
    Q_OBJECT
public:
    Panel(const QString &objectName, const QString &title, const PanelServices &services, QWidget *parent);

    /// Asks even while it cannot be seen: another panel lives on its rows.
    void setAlwaysFresh(bool fresh);

Q_SIGNALS:
    /// The head's expand button: show this panel alone, or go back.
    void expandRequested();

protected:
    /// Asks what the panel shows. Called by the base; derived panels call it when their own settings change.
    virtual void refresh() = 0;

    /// Asks and hands the newest answer to `show`; older ones are dropped. `fail` gets the error's words.
    template<typename Q, typename Show, typename Fail>
    void ask(const Q &question, Show show, Fail fail)
    {
        const quint64 number = ++m_asked;
        m_waiting = true;
        m_services.backend.ask(question, this, objectName(),
                               [this, number, show, fail](Result<typename Q::Answer> answer) {
                                   if (number != m_asked)
                                       return;
                                   m_waiting = false;
                                   if (answer)
                                       show(*answer);
                                   else if (answer.error().code != Error::Code::Cancelled)
                                       fail(answer.error().message);
                                   askAgainIfStale();
                               });
    }

    /// What was asked last is not wanted any more.
    void dropAsked();

    PanelTitle &head() { return *m_head; }
    Backend &backend() const { return m_services.backend; }
    FilterController &filter() const { return m_services.filter; }
    SeriesColours &colours() const { return m_services.colours; }
    /// Keeps in the trail that rows of this panel were copied.
    void noteCopy(int rows);
    /// The state texts that all panels share.
    QString emptyText() const;
    QString emptyAction() const;
    /// What the button of the empty state does: widen to all time, or clear the filter.
    void widen();

    void showEvent(QShowEvent *event) override;

private:
    void requestRefresh(bool supersede);
    void showFreshness(const Freshness &freshness);
    void askAgainIfStale();

    PanelServices m_services;
    PanelTitle *m_head;
    quint64 m_asked = 0;
    bool m_waiting = false;
    bool m_stale = true;
    bool m_opened = false; ///< the store can be asked, or has said why not
    bool m_alwaysFresh = false;
};

} // namespace glasshouse
