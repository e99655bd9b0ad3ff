// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sourcesmodel.h"

#include "query/answersjson.h"

namespace glasshouse {

namespace {
constexpr qint64 NsPerMs = 1'000'000;
} // namespace

SourcesModel::SourcesModel(QObject *parent)
    : RowsModel({{"source", Unit::Text},
                 {"kind", Unit::Text},
                 {"last_seen", Unit::Time},
                 {"accepted", Unit::Count},
                 {"duplicate", Unit::Count},
                 {"rejected", Unit::Count},
                 {"quarantined", Unit::Count},
                 {"files", Unit::Count},
                 {"bytes", Unit::Bytes},
                 {"first_seen", Unit::Time},
                 {"usual_gap_ns", Unit::Nanoseconds},
                 {"silent", Unit::Flag}},
                parent)
{}

QVariant SourcesModel::value(const SourceSummary &s, int column) const
{
    const bool folder = s.kind == SourceSummary::Kind::Folder;
    switch (column) {
    case Name:
        return s.name;
    case Kind:
        return QString::fromLatin1(nameOf(s.kind).data(), qsizetype(nameOf(s.kind).size()));
    case LastSeen:
        return time(s.lastMs);
    case Accepted:
        return s.accepted;
    case Duplicate:
        return s.duplicate;
    case Rejected:
        return s.rejected;
    case Quarantined:
        return s.quarantined;
    case Files:
        return known(s.files, folder);
    case Bytes:
        return known(s.bytes, folder);
    case FirstSeen:
        return time(s.firstMs);
    case UsualGap:
        return known(s.usualGapMs * NsPerMs, s.usualGapMs > 0);
    case Silent:
        return s.silent;
    default:
        return {};
    }
}

SweepsModel::SweepsModel(QObject *parent)
    : RowsModel({{"transcript", Unit::Text},
                 {"project", Unit::Text},
                 {"last_used", Unit::Time},
                 {"swept", Unit::Time},
                 {"bytes", Unit::Bytes},
                 {"kept", Unit::Flag},
                 {"session", Unit::Text}},
                parent)
{}

QVariant SweepsModel::value(const SweepCandidate &s, int column) const
{
    switch (column) {
    case Transcript:
        return s.path;
    case Project:
        return s.project;
    case LastUsed:
        return time(s.lastMs);
    case Swept:
        return time(s.sweptMs);
    case Size:
        return s.bytes;
    case Kept:
        return s.kept;
    case Session:
        return s.session;
    default:
        return {};
    }
}

RefusalsModel::RefusalsModel(QObject *parent)
    : RowsModel({{"time", Unit::Time}, {"reason", Unit::Text}, {"record", Unit::Text}, {"source", Unit::Text}}, parent)
{}

QString RefusalsModel::keyOf(const QuarantinedRecord &row) const
{
    return QString::number(row.id);
}

QVariant RefusalsModel::value(const QuarantinedRecord &r, int column) const
{
    switch (column) {
    case Time:
        return time(r.timeMs);
    case Reason:
        return r.reason;
    case Record:
        return r.record;
    case Source:
        return r.source;
    default:
        return {};
    }
}

} // namespace glasshouse
