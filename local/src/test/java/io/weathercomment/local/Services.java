package io.weathercomment.local;

import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The four services alone, against an AWS that runs already: what tests kill. It prints its port and serves until it is told to end
 * or its owner, who holds the other end of its standard input, is gone.
 */
public final class Services {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private Services() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("owner").start(Services::endWithOwner);
        try {
            serve();
        } catch (RuntimeException e) {
            // what is half started would keep the process
            LOG.error("the services can't start", e);
            System.exit(1);
        }
    }

    private static void serve() {
        var settings = System.getenv();
        var stack = Stack.start(
                settings, new AwsClients(Env.read(settings, AwsConfig::from)), new Writer(Corpus.builtIn())::write);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "shutdown"));
        System.out.println("serving on " + stack.port() + " managed on " + stack.managementPort());
    }

    private static void endWithOwner() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said on it
            }
        } catch (IOException e) {
            LOG.warn("standard input can't be read", e);
        }
        System.exit(0);
    }
}
