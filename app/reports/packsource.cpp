// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packsource.h"

#include "base/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

// A static library's resources are linked in only where something asks for them.
static void initPacks()
{
    Q_INIT_RESOURCE(packs);
}

namespace glasshouse {

namespace {

FoundPack packFrom(QByteArray text, const QString &path)
{
    FoundPack found;
    ParsedPack parsed = parsePack(text);
    found.pack = std::move(parsed.pack);
    found.problems = std::move(parsed.problems);
    found.text = std::move(text);
    found.path = path;
    return found;
}

FoundPack packFromFile(const QFileInfo &info)
{
    const QString path = info.absoluteFilePath();
    QFile file(path);
    FoundPack found;
    if (!info.exists()) {
        found.problems.push_back({{}, u"it is a link that leads nowhere"_s});
    } else if (!info.isFile()) { // a pipe would keep the reader waiting
        found.problems.push_back({{}, u"it is no file"_s});
    } else if (!file.open(QIODevice::ReadOnly)) {
        found.problems.push_back({{}, u"it cannot be read: %1"_s.arg(file.errorString())});
    } else {
        // One byte more than may be, so that what is too long is told, not cut.
        found = packFrom(file.read(qint64(MostPlacedJsonBytes) + 1), path);
    }
    found.path = path;
    return found;
}

} // namespace

const FoundPack *PackShelf::find(QStringView id) const
{
    const auto found = std::find_if(packs.begin(), packs.end(),
                                    [id](const FoundPack &each) { return each.isFine() && each.pack.id == id; });
    return found == packs.end() ? nullptr : &*found;
}

const std::vector<FoundPack> &builtInPacks()
{
    static const std::vector<FoundPack> packs = [] {
        initPacks();
        std::vector<FoundPack> read;
        for (const auto name : {"claude-code", "devops-webhooks", "app-operator", "llm-cost", "audit-compliance"}) {
            QFile file(u":/packs/%1.json"_s.arg(QLatin1StringView(name)));
            if (file.open(QIODevice::ReadOnly))
                read.push_back(packFrom(file.readAll(), {}));
        }
        return read;
    }();
    return packs;
}

PackShelf loadPacks(const QString &folder)
{
    PackShelf shelf{builtInPacks()};
    const QDir dir(folder.isEmpty() ? userPacksFolder() : folder);
    QFileInfoList files = dir.entryInfoList({u"*.json"_s}, QDir::Files | QDir::System, QDir::Name);
    if (files.size() > MostUserPacks)
        files.resize(MostUserPacks);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        FoundPack found = packFromFile(file);
        const auto other = std::find_if(shelf.packs.begin(), shelf.packs.end(),
                                        [&](const FoundPack &each) { return each.pack.id == found.pack.id; });
        if (found.isFine() && other != shelf.packs.end())
            found.problems.push_back({{},
                                      u"its id %1 is that of %2"_s.arg(
                                          found.pack.id, other->isBuiltIn() ? u"a built-in pack"_s : other->path)});
        if (!found.isFine())
            found.pack.panels.clear();
        if (found.pack.id.isEmpty())
            found.pack.id = name.chopped(5);
        if (other != shelf.packs.end())
            found.pack.id = name; // which no id can be: two are never taken for one
        if (found.pack.title.isEmpty())
            found.pack.title = name;
        shelf.packs.push_back(std::move(found));
    }
    return shelf;
}

} // namespace glasshouse
