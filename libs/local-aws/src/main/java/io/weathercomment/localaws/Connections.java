package io.weathercomment.localaws;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/** Connections on an event loop of their own, since the SDK's takes two seconds to close. */
record Connections(SdkAsyncHttpClient http, EventLoopGroup threads) implements AutoCloseable {
    // The emulator takes 500 in all, from everyone.
    private static final int MAX_CONNECTIONS = 32;

    @SuppressWarnings("deprecation") // The SDK refuses Netty's newer group.
    static Connections open() {
        var threads = new NioEventLoopGroup(2, new DefaultThreadFactory("aws-clients", true));
        var http = NettyNioAsyncHttpClient.builder()
                .eventLoopGroup(SdkEventLoopGroup.create(threads, NioSocketChannel::new))
                .maxConcurrency(MAX_CONNECTIONS)
                .build();
        return new Connections(http, threads);
    }

    @Override
    public void close() {
        http.close();
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
