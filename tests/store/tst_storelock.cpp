// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelock.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class StoreLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAtATime_andFreeAgainAfterwards()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"a.db"_s);
        {
            const auto first = StoreLock::take(store);
            QVERIFY(first);
            const auto second = StoreLock::take(store);
            QVERIFY(!second);
            QCOMPARE(second.error().code, Error::Code::Busy);
            QVERIFY(second.error().message.contains(store));
        }
        QVERIFY(StoreLock::take(store));
    }

    void aFolderThatDoesNotExist_isAnIoError()
    {
        const auto taken = StoreLock::take(u"/nonexistent/glasshouse/a.db"_s);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, Error::Code::Io);
    }
};

QTEST_GUILESS_MAIN(StoreLockTest)
#include "tst_storelock.moc"
