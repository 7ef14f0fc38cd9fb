package coop.cabas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What several threads got through in a while, each doing one thing after the other.
 *
 * @param clientCpu processor time of this very program meanwhile
 */
record Load(long operations, Duration took, Duration clientCpu) {

    /** As many as stood behind the measurements that the aims come from. */
    static final int THREADS = 16;

    /** @param worker makes what one thread repeats; called once per thread, before time is taken */
    static Load during(Duration time, Callable<? extends Samples.Act> worker) throws Exception {
        var ready = new CountDownLatch(THREADS);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<Future<Long>>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(() -> {
                    Samples.Act act;
                    try {
                        act = worker.call();
                    } finally {
                        ready.countDown();
                    }
                    start.await();
                    return repeat(act, time);
                }));
            }
            ready.await();
            var cpu = ownCpu();
            long begun = System.nanoTime();
            start.countDown();
            long operations = 0;
            for (var result : results) {
                operations += result.get();
            }
            return new Load(operations, Duration.ofNanos(System.nanoTime() - begun), ownCpu().minus(cpu));
        }
    }

    double perSecond() {
        return operations / (took.toNanos() / 1e9);
    }

    /** Milliseconds of processor time per operation. */
    double each(Duration cpu) {
        return cpu.toNanos() / 1e6 / operations;
    }

    private static long repeat(Samples.Act act, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long count = 0;
        while (System.nanoTime() < end) {
            act.run();
            count++;
        }
        return count;
    }

    private static Duration ownCpu() {
        return Server.cpuOf(ProcessHandle.current());
    }
}
