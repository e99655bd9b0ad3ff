// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace glasshouse {

/// Reads a source tree and says where it breaks the house's rules: the arrows between folders, Qt modules, SQL, simdjson,
/// colours, file length. Problems read "path:line: what". Reads files only; single-threaded.
class Layering
{
public:
    /// `root` holds app, models, charts and ui; `arrows` is the text of arrows.txt; `longFiles` that of longfiles.txt.
    /// `qtHeaders` is the folder that holds QtCore, QtGui, ... (their file names tell which class is whose).
    Layering(const QString &root, const QString &arrows, const QString &longFiles, const QString &qtHeaders);

    /// Everything that is wrong, in order of path.
    QStringList problems();

private:
    void readArrows(const QString &text);
    void checkFile(const QString &path);
    void checkInclude(const QString &place, const QString &folder, const QString &header, bool angled);
    void checkQt(const QString &place, const QString &folder, const QString &header);
    void checkWords(const QString &path, const QString &code);
    void checkShape(const QString &path, const QString &text);
    void checkLinks(const QString &path);
    bool allows(const QString &from, const QString &to) const;
    QString folderOf(const QString &path) const;
    QString qtModuleOf(const QString &header) const;

    QString m_root;
    QHash<QString, QSet<QString>> m_arrows;
    QSet<QString> m_longFiles;
    QHash<QString, QString> m_qtModules; ///< header name -> module, for Gui, Widgets, Sql, Svg, ...
    QStringList m_problems;
};

/// C++ text with its comments blanked out, line breaks kept; strings stay.
QString withoutComments(const QString &text);

} // namespace glasshouse
