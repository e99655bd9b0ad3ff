// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feedbackoutbox.h"

#include "query/feedbackjson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostFileBytes = 4 << 20;
constexpr auto OwnerAlone = QFile::ReadOwner | QFile::WriteOwner;

QJsonObject queuedJson(const QueuedReport &queued)
{
    return {{u"schema"_s, u"glasshouse.queued_report.v1"_s},
            {u"to"_s, queued.to},
            {u"certificate"_s, queued.certificate},
            {u"token_file"_s, queued.tokenFile},
            {u"plain"_s, queued.plainAllowed},
            {u"connection"_s, queued.connection},
            {u"queued_ms"_s, queued.queuedMs},
            {u"report"_s, QJsonDocument::fromJson(feedbackReportJson(queued.report)).object()}};
}

Result<QueuedReport> queuedIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.read(MostFileBytes)).object();
    auto report = feedbackReportFromJson(json[u"report"_s].toObject());
    if (!report || report->key.isEmpty())
        return fail(Error::Code::Corrupt, path);
    QueuedReport queued;
    queued.to = json[u"to"_s].toString(), queued.certificate = json[u"certificate"_s].toString();
    queued.tokenFile = json[u"token_file"_s].toString(), queued.plainAllowed = json[u"plain"_s].toBool();
    queued.connection = json[u"connection"_s].toString();
    queued.queuedMs = json[u"queued_ms"_s].toInteger();
    queued.report = std::move(*report);
    return queued;
}

} // namespace

QString FeedbackOutbox::pathOf(const QString &key) const
{
    const QByteArray name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder + u'/' + QString::fromLatin1(name) + u".json"_s;
}

Result<void> FeedbackOutbox::add(const QueuedReport &queued)
{
    QDir().mkpath(QFileInfo(m_folder).path());
    ::mkdir(QFile::encodeName(m_folder).constData(), 0700);
    const QDir folder(m_folder);
    if (folder.entryList({u"*.json"_s}, QDir::Files).size() >= MostReports)
        return fail(Error::Code::Rejected, u"%1 reports wait already"_s.arg(MostReports));
    QSaveFile file(pathOf(queued.report.key));
    const QByteArray bytes = QJsonDocument(queuedJson(queued)).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OwnerAlone) || file.write(bytes) != bytes.size()
        || !file.commit())
        return fail(Error::Code::Io, u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

std::vector<QueuedReport> FeedbackOutbox::waiting() const
{
    std::vector<QueuedReport> reports;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        if (auto queued = queuedIn(folder.filePath(name)))
            reports.push_back(std::move(*queued));
    }
    std::ranges::stable_sort(reports, {}, &QueuedReport::queuedMs);
    return reports;
}

void FeedbackOutbox::remove(const QString &key)
{
    QFile::remove(pathOf(key));
}

} // namespace glasshouse
