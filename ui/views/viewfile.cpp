// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewfile.h"

#include "query/savedviewjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostFileBytes = 4LL * SavedView::MostPayloadBytes;

/// Does it on a thread of the pool, and tells on the application's.
template<typename T>
void run(QObject *context, std::function<Result<T>()> work, std::function<void(Result<T>)> done)
{
    const QPointer<QObject> asker(context);
    QThreadPool::globalInstance()->start([asker, work = std::move(work), done = std::move(done)] {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [asker, done, outcome = work()] {
            if (asker)
                done(outcome);
        });
    });
}

Result<SavedView> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const QByteArray text = file.read(MostFileBytes + 1);
    auto view = viewFromFile(text);
    if (!view)
        return fail(Error::Code::Rejected, u"%1: %2"_s.arg(path, view.error().message));
    return view;
}

Result<void> write(const QString &path, const SavedView &view)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(viewFile(view)) < 0 || !file.commit())
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

bool isViewFile(const QString &path)
{
    return path.endsWith(QLatin1String(ViewFileSuffix), Qt::CaseInsensitive);
}

QString viewFileName(const SavedView &view)
{
    QString name = view.name;
    for (QChar &c : name) {
        if (u"/\\<>:\"|?*"_s.contains(c))
            c = u'_';
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return (name.isEmpty() ? u"view"_s : name) + QLatin1String(ViewFileSuffix);
}

void readViewFile(const QString &path, QObject *context, std::function<void(Result<SavedView>)> done)
{
    run<SavedView>(
        context, [path] { return read(path); }, std::move(done));
}

void writeViewFile(const QString &path, const SavedView &view, QObject *context, std::function<void(Result<void>)> done)
{
    run<void>(
        context, [path, view] { return write(path, view); }, std::move(done));
}

} // namespace glasshouse
