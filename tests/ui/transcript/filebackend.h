// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "query/transcriptanswers.h"

#include <QFileInfo>
#include <QThreadPool>

namespace glasshouse {

/// A backend without a store: real transcript files, answered on another thread; the session's figures are given.
class FileBackend : public Backend
{
public:
    SessionFiles session;
    std::vector<FindingRow> findings; ///< of any file
    int asked = 0;

    QString name() const override { return QStringLiteral("files"); }
    void startImport(const QStringList &) override {}
    void cancelImport() override {}
    bool importRunning() const override { return false; }
    ~FileBackend() override
    {
        m_stop = true;
        m_pool.waitForDone();
    }

    void addFile(const QString &path, const QString &agentId = {}, const QString &toolUseId = {})
    {
        session.files.push_back({path, agentId, toolUseId, QFileInfo(path).size()});
    }

protected:
    void submit(Question question, QObject *context, const QString &, std::function<void(Result<Answer>)> done) override
    {
        asked += std::holds_alternative<FindingsQuestion>(question) ? 0 : 1;
        const QPointer<QObject> alive(context);
        m_pool.start([this, question = std::move(question), alive, done = std::move(done)] {
            Result<Answer> answer = answerOf(question);
            QMetaObject::invokeMethod(this, [alive, done, answer = std::move(answer)] {
                if (alive)
                    done(answer);
            });
        });
    }

private:
    template<typename T>
    static Result<Answer> packed(Result<T> answer)
    {
        if (!answer)
            return tl::unexpected(answer.error());
        return Answer(std::move(*answer));
    }

    Result<Answer> answerOf(const Question &question) const
    {
        if (const auto *files = std::get_if<SessionFilesQuestion>(&question)) {
            if (files->sessionId != session.session.id)
                return fail(Error::Code::Rejected, QStringLiteral("no session %1").arg(files->sessionId));
            return Answer(session);
        }
        if (const auto *outline = std::get_if<TranscriptOutlineQuestion>(&question))
            return packed(answerTranscriptOutline(*outline, m_stop));
        if (const auto *page = std::get_if<TranscriptPageQuestion>(&question))
            return packed(answerTranscriptPage(*page, m_stop));
        if (const auto *raw = std::get_if<RawRecordQuestion>(&question))
            return packed(answerRawRecord(*raw, m_stop));
        if (const auto *find = std::get_if<TranscriptFindQuestion>(&question))
            return packed(answerTranscriptFind(*find, m_stop));
        if (const auto *noticed = std::get_if<FindingsQuestion>(&question)) {
            FindingsAnswer answer;
            for (const FindingRow &row : findings) {
                if (row.path == noticed->path)
                    answer.rows.push_back(row);
            }
            answer.total = qint64(answer.rows.size());
            return Answer(answer);
        }
        return fail(Error::Code::Rejected, QStringLiteral("no store here"));
    }

    std::atomic_bool m_stop{false};
    QThreadPool m_pool;
};

} // namespace glasshouse
