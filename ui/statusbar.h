// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <QStatusBar>

namespace glasshouse {

class Button;
class FilterController;
class PlainLabel;

/// The foot of the window: what is going on at the left; the store's size and the viewer's time zone at the right.
class StatusBar : public QStatusBar
{
    Q_OBJECT
public:
    StatusBar(FilterController &filter, QWidget *parent);

    void showFacts(const StoreFacts &facts);
    /// Says since when nothing new can arrive; fresh: nothing.
    void showFreshness(const Freshness &freshness);
    QString staleText() const;
    void showProgress(const ImportProgress &progress);
    void showReport(const ImportReport &report);
    /// `can`: listening is this connection's business; else nothing is shown.
    void showListening(const ListenState &state, bool can);
    Button *zoneButton() const { return m_zone; }
    Button *listenButton() const { return m_listen; }

Q_SIGNALS:
    /// What is said of listening was pressed.
    void listeningPressed();

private:
    void buildZoneMenu();
    void showZone();

    FilterController &m_filter;
    Button *m_listen;
    PlainLabel *m_stale;
    PlainLabel *m_activity;
    PlainLabel *m_size;
    Button *m_zone;
};

} // namespace glasshouse
