// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

#include <optional>

namespace glasshouse {

/// What the command line of the console asks for, checked.
struct ConsoleArguments {
    QString store;               ///< empty: the default store
    QString screenshot;          ///< file to draw to; empty: a window
    QString panel;               ///< of the screenshot; empty: overview
    QSize size{1600, 1000};      ///< of the screenshot, logical pixels
    QString theme;               ///< "dark", "light", or empty: as remembered
    std::optional<QString> zone; ///< as remembered where absent
    QStringList paths;           ///< folders and files to look at
    QString view;                ///< file of a view to begin with; empty: as remembered
    QString connect;             ///< address of a Glasshouse elsewhere; empty: this computer
    QString renderPack;          ///< id of a report pack to draw into `pdf`; empty: none
    QString pdf;
    QString filter;      ///< of the pack: "agent=claude-code&since=…", as the API takes it
    qint64 tenant = 1;   ///< whose rows, of the pack
    bool stallReport = false;
    bool noListen = false; ///< leave listening off, whatever is remembered
    QString listen, grpc;  ///< where to listen; empty: the usual places. "off" for grpc: not at all
};

/// What reading the command line came to: arguments, or an exit code with what was printed already.
struct ParsedArguments {
    ConsoleArguments arguments;
    std::optional<int> exitCode;
};

/// Exit codes of the console, as --help lists them. Numbers keep their meaning.
inline constexpr int ExitUsage = 2;
inline constexpr int ExitIo = 3;

/// Names of the panels that --panel knows.
QStringList panelNames();

/// Reads the command line; prints help, version and complaints itself. Needs no application object.
ParsedArguments parseArguments(int argc, char **argv);

} // namespace glasshouse
