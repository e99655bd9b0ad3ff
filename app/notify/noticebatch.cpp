// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/noticebatch.h"

#include "base/textsafety.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype TailRoom = 120; ///< UTF-16 units that the count at a digest's end takes at most

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return u"Info"_s;
    case Severity::Warning:
        return u"Warning"_s;
    case Severity::Error:
        return u"Error"_s;
    }
    return {};
}

/// The recipient's zone is not known here.
QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString titleLine(const Notice &notice)
{
    return u"%1: %2"_s.arg(severityWord(notice.severity),
                           escapeControls(cutText(notice.title, Notice::MostTitle).simplified()));
}

QString attachmentLine(const NoticeAttachment &attachment)
{
    return u"Not sent here: the file %1"_s.arg(escapeControls(attachment.name));
}

/// "and 12 more: 3 errors, 9 warnings"
QString moreLine(const MoreNotices &more)
{
    QStringList parts;
    const auto part = [&parts](int count, const QString &one, const QString &many) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(count).arg(count == 1 ? one : many));
    };
    part(more.error, u"error"_s, u"errors"_s);
    part(more.warning, u"warning"_s, u"warnings"_s);
    part(more.info, u"info"_s, u"infos"_s);
    return u"and %1 more: %2"_s.arg(more.count()).arg(parts.join(u", "_s));
}

QString singleText(const Notice &notice, qsizetype most, bool attaches)
{
    QStringList last;
    if (!notice.where.isEmpty())
        last.append(escapeControls(cutText(notice.where, Notice::MostWhere).simplified()));
    if (notice.attachment && !attaches)
        last.append(attachmentLine(*notice.attachment));
    last.append(utcText(notice.timeMs));
    const QString tail = last.join(u'\n');
    const qsizetype room = most - tail.size() - 2;
    const QString text = escapeControls(cutText(notice.text, Notice::MostText).trimmed(), true);
    if (text.isEmpty() || room < 2)
        return cutText(tail, most);
    return cutText(text, room) + u"\n\n"_s + tail;
}

QString digestText(const NoticeBatch &batch, qsizetype most, bool attaches)
{
    QString text;
    MoreNotices more = batch.more;
    bool full = false;
    for (const Notice &notice : batch.notices) {
        QString line = u"%1  %2\n"_s.arg(utcText(notice.timeMs), titleLine(notice));
        if (!notice.where.isEmpty())
            line += u"    %1\n"_s.arg(escapeControls(cutText(notice.where, Notice::MostWhere).simplified()));
        if (notice.attachment && !attaches)
            line += u"    %1\n"_s.arg(attachmentLine(*notice.attachment));
        full = full || text.size() + line.size() > most - TailRoom;
        if (full)
            more.add(notice.severity);
        else
            text += line;
    }
    if (more.count() > 0)
        text += moreLine(more);
    return cutText(text.trimmed(), most);
}

} // namespace

void MoreNotices::add(Severity severity)
{
    ++(severity == Severity::Error ? error : severity == Severity::Warning ? warning : info);
}

void MoreNotices::add(const MoreNotices &other)
{
    info += other.info;
    warning += other.warning;
    error += other.error;
}

QString cutText(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype keep = std::max<qsizetype>(most - 1, 0);
    if (keep > 0 && text[keep - 1].isHighSurrogate())
        --keep;
    return most > 0 ? text.left(keep) + u'…' : QString();
}

QString batchTitle(const NoticeBatch &batch)
{
    if (!batch.isDigest() && !batch.notices.empty())
        return cutText(titleLine(batch.notices.front()), 220);
    Severity gravest = batch.more.error ? Severity::Error : batch.more.warning ? Severity::Warning : Severity::Info;
    for (const Notice &notice : batch.notices)
        gravest = std::max(gravest, notice.severity);
    const QString word = batch.count() == 1 ? u"notice"_s : u"notices"_s;
    return u"%1 %2, the gravest: %3"_s.arg(batch.count()).arg(word, severityWord(gravest).toLower());
}

QString batchText(const NoticeBatch &batch, qsizetype most, bool attaches)
{
    return batch.isDigest() || batch.notices.empty() ? digestText(batch, most, attaches)
                                                     : singleText(batch.notices.front(), most, attaches);
}

} // namespace glasshouse
