// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel.h"
#include "ui/sources/credentialwords.h"

#include <QTimer>

namespace glasshouse {

class CredentialsModel;
class EndpointsModel;
class PanelFooter;
class PlainLabel;
class StateOverlay;
class TableView;

/// Two tables: when whose credentials were last rotated, and how each endpoint is called.
class CredentialsDock : public Panel
{
    Q_OBJECT
public:
    CredentialsDock(const PanelServices &services, QWidget *parent);

    TableView *credentials() const { return m_credentials; }
    TableView *endpoints() const { return m_endpoints; }
    StateOverlay *credentialsState() const { return m_credentialsState; }
    StateOverlay *endpointsState() const { return m_endpointsState; }

Q_SIGNALS:
    /// Enter, double click or the menu: the filter asks for the agent or endpoint already; show its activity.
    void activityRequested();

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createBody();
    QWidget *createHeading(const QString &title, PlainLabel *&count);
    void connectTables();
    void askEndpoints();
    void showCredentials(const CredentialsAnswer &answer);
    void showEndpoints(const EndpointsAnswer &answer);
    void showState(StateOverlay *state, bool any, const QString &feed);
    void narrowToAgent(const QModelIndex &index);
    void narrowToEndpoint(const QModelIndex &index, bool exclude);
    void setWordsNow();
    void tick();
    void updateFooter();

    CredentialsModel *m_credentialsModel;
    EndpointsModel *m_endpointsModel;
    TableView *m_credentials = nullptr;
    TableView *m_endpoints = nullptr;
    StateOverlay *m_credentialsState = nullptr;
    StateOverlay *m_endpointsState = nullptr;
    PlainLabel *m_credentialsCount = nullptr;
    PlainLabel *m_endpointsCount = nullptr;
    PanelFooter *m_footer = nullptr;
    CredentialWords m_words;
    int m_mostDays = 0;
    QTimer m_clock;
};

} // namespace glasshouse
