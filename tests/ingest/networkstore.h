// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/prepare.h"
#include "ingest/storeowner.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace glasshouse::test {

/// A captured request: what one client sent at once.
struct CapturedRequest {
    QString file;
    OtlpSignal signal = OtlpSignal::Logs;
    OtlpEncoding encoding = OtlpEncoding::Protobuf;
    QByteArray body;
};

/// The requests of a run, in the order they were sent; empty where the captures are not at hand.
std::vector<CapturedRequest> capturedRun(const QString &run);
QString capturesFolder();

/// A real store with its owner, fed as the listener feeds it.
class NetworkStore
{
public:
    explicit NetworkStore(const QString &path, const PrepareContext &context = {});
    ~NetworkStore();

    bool isOpen() const { return m_owner != nullptr; }
    Result<IntakeResult> send(PreparedBatch batch);
    Result<IntakeResult> send(const CapturedRequest &request);
    Result<ImportReport> import(const QStringList &paths);
    StoreOwner &owner() { return *m_owner; }
    Intake &intake() { return m_intake; }
    LiveHub &live() { return m_live; }
    HealthBoard &health() { return m_health; }
    const PrepareContext &context() const { return m_context; }
    QString path() const { return m_path; }

private:
    QString m_path;
    PrepareContext m_context;
    Intake m_intake;
    LiveHub m_live;
    HealthBoard m_health;
    std::unique_ptr<StoreOwner> m_owner;
};

} // namespace glasshouse::test
