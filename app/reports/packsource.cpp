// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packsource.h"

#include "base/paths.h"

#include <QDir>
#include <QFile>

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

FoundPack packFromFile(const QString &path)
{
    QFile file(path);
    FoundPack found;
    if (!file.open(QIODevice::ReadOnly)) {
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
    QStringList names = dir.entryList({u"*.json"_s}, QDir::Files | QDir::Readable, QDir::Name);
    if (names.size() > MostUserPacks)
        names.resize(MostUserPacks);
    for (const QString &name : names) {
        FoundPack found = packFromFile(dir.absoluteFilePath(name));
        const FoundPack *const other = found.isFine() ? shelf.find(found.pack.id) : nullptr;
        if (other)
            found.problems.push_back({{},
                                      u"its id %1 is that of %2"_s.arg(
                                          found.pack.id, other->isBuiltIn() ? u"a built-in pack"_s : other->path)});
        if (!found.isFine())
            found.pack.panels.clear();
        if (found.pack.id.isEmpty())
            found.pack.id = name.chopped(5);
        if (found.pack.title.isEmpty())
            found.pack.title = name;
        shelf.packs.push_back(std::move(found));
    }
    return shelf;
}

} // namespace glasshouse
