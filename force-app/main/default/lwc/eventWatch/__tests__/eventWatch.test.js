import { onError, subscribe, unsubscribe } from 'lightning/empApi';
import { watchEvent } from 'c/eventWatch';
import { settle } from 'fixtures/page';

const CHANNEL = '/event/Order_Progress__e';

describe('c/eventWatch', () => {
    let stop;
    beforeEach(() => {
        jest.useFakeTimers();
        subscribe.mockResolvedValue({ channel: CHANNEL });
    });
    afterEach(() => {
        stop();
        jest.useRealTimers();
        jest.clearAllMocks();
    });

    it('hands over the payload of each event from now on', async () => {
        const onEvent = jest.fn();
        stop = watchEvent(CHANNEL, onEvent, jest.fn());
        await settle();
        const [channel, from, callback] = subscribe.mock.calls[0];
        callback({ data: { payload: { Sequence__c: 1 } } });
        expect([channel, from]).toEqual([CHANNEL, -1]);
        expect(onEvent).toHaveBeenCalledWith({ Sequence__c: 1 });
    });

    it('connects again after an error and says that events may have been missed', async () => {
        const onReconnect = jest.fn();
        stop = watchEvent(CHANNEL, jest.fn(), onReconnect);
        await settle();
        onError.mock.calls[0][0]();
        jest.advanceTimersByTime(5000);
        await settle();
        expect(subscribe).toHaveBeenCalledTimes(2);
        expect(unsubscribe).toHaveBeenCalledTimes(1);
        expect(onReconnect).toHaveBeenCalledTimes(1);
    });

    it('keeps trying while it cannot subscribe', async () => {
        subscribe.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
        stop = watchEvent(CHANNEL, jest.fn(), jest.fn());
        await settle();
        jest.advanceTimersByTime(5000);
        await settle();
        jest.advanceTimersByTime(5000);
        await settle();
        expect(subscribe).toHaveBeenCalledTimes(3);
    });

    it('stops following when told to', async () => {
        stop = watchEvent(CHANNEL, jest.fn(), jest.fn());
        await settle();
        stop();
        expect(unsubscribe).toHaveBeenCalledTimes(1);
    });
});
