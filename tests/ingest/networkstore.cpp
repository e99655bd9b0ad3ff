// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkstore.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace glasshouse::test {

QString capturesFolder()
{
    return qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data/captures"_s;
}

std::vector<CapturedRequest> capturedRun(const QString &run)
{
    std::vector<CapturedRequest> requests;
    const QDir folder(capturesFolder() + u'/' + run);
    for (const QString &name : folder.entryList({u"*.bin"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        CapturedRequest request;
        request.file = run + u'/' + name;
        request.body = file.readAll();
        request.signal = name.contains(u"logs"_s) ? OtlpSignal::Logs
            : name.contains(u"metrics"_s)         ? OtlpSignal::Metrics
                                                  : OtlpSignal::Traces;
        request.encoding = run.contains(u"http-json"_s) ? OtlpEncoding::Json : OtlpEncoding::Protobuf;
        requests.push_back(std::move(request));
    }
    return requests;
}

NetworkStore::NetworkStore(const QString &path, const PrepareContext &context) : m_path(path), m_context(context)
{
    if (!m_context.tenant)
        m_context.tenant = 1;
    if (!m_context.nowMs)
        m_context.nowMs = 1'795'250'000'000; // later than any captured record
    auto owner = StoreOwner::open(path, {});
    if (!owner)
        return;
    m_owner = std::move(*owner);
    m_context.maskKey = m_owner->maskKey().value_or(QByteArray());
    m_owner->attach(&m_intake, &m_live, &m_health);
}

NetworkStore::~NetworkStore()
{
    m_intake.close();
}

Result<IntakeResult> NetworkStore::send(PreparedBatch batch)
{
    Result<IntakeResult> answer = fail(Error::Code::Busy, u"not answered"_s);
    if (m_intake.submit(std::move(batch), [&answer](const Result<IntakeResult> &result) { answer = result; })
        != Intake::Admission::Taken)
        return fail(Error::Code::Busy, u"the queue is full"_s);
    m_owner->drain();
    return answer;
}

Result<IntakeResult> NetworkStore::send(const CapturedRequest &request)
{
    auto batch = prepareOtlp(request.signal, request.encoding, {request.body.constData(), size_t(request.body.size())},
                             m_context);
    if (!batch)
        return tl::unexpected(batch.error());
    return send(std::move(*batch));
}

Result<ImportReport> NetworkStore::import(const QStringList &paths)
{
    const std::atomic_bool stop{false};
    return m_owner->import(paths, {}, stop);
}

} // namespace glasshouse::test
