// SPDX-License-Identifier: GPL-3.0-or-later
// glasshousectl sql-worker without the rest of glasshousectl: what tests of the runner start.
#include "query/sqlworker.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return glasshouse::runSqlWorker();
}
